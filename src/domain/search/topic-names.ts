import { TOPICS, type Topic } from '../topic.ts';
import { squash } from './clean-text.ts';

/** What readers call a topic besides its own name. */
const ALSO_KNOWN_AS: Partial<Record<Topic, readonly string[]>> = {
  ai: ['artificial intelligence', 'llm', 'machine learning', 'language model'],
  chat: ['messaging', 'instant messaging', 'im'],
  containers: ['container'],
  databases: ['database', 'db', 'databank', 'rdbms', 'nosql'],
  desktop: ['desktop apps'],
  development: ['dev', 'dev server', 'development server', 'programming'],
  'directory-services': ['directory', 'directory service'],
  'file-transfer': ['file sharing', 'file transfers', 'files'],
  games: ['game', 'gaming', 'game server', 'game servers', 'video games', 'multiplayer'],
  industrial: ['scada', 'ics', 'industrial control', 'automation', 'ot'],
  iot: ['internet of things', 'smart home'],
  mail: ['email', 'e-mail', 'mail server', 'email server', 'emails'],
  malware: ['trojan', 'trojans', 'backdoor', 'virus', 'botnet', 'worm'],
  media: ['streaming', 'media server', 'video streaming'],
  'message-queues': ['message queue', 'message broker', 'queue', 'queues', 'messaging queue'],
  monitoring: ['metrics', 'observability'],
  'name-resolution': ['name resolution', 'naming'],
  'peer-to-peer': ['p2p', 'file sharing p2p'],
  proxies: ['proxy servers'],
  storage: ['network storage', 'nas'],
  virtualization: ['virtual machine', 'virtual machines', 'hypervisor', 'virtualisation', 'vm'],
  voip: ['telephony', 'voice over ip', 'telephone', 'ip phone'],
  vpn: ['vpns', 'virtual private network'],
  web: ['websites', 'web servers'],
};

const topics = new Map<string, Topic>(
  TOPICS.flatMap((topic) =>
    [topic, ...(ALSO_KNOWN_AS[topic] ?? [])].map((name) => [squash(name), topic] as const),
  ),
);

/** The topic that a squashed text names, if any. */
export const topicNamed = (key: string): Topic | undefined => topics.get(key);
