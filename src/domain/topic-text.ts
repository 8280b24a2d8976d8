import { TOPICS, type Topic } from './topic.ts';

/** How a topic is shown. */
export interface TopicText {
  /** `Message queues` */
  readonly name: string;
  /** What is gathered under it, in one sentence. */
  readonly about: string;
}

/** The name and the scope of every topic. */
export const TOPIC_TEXTS: Readonly<Record<Topic, TopicText>> = {
  ai: { name: 'AI', about: 'Servers that run language models, and the tools around them.' },
  apple: { name: 'Apple', about: 'What Macs, iPhones and Apple’s services listen on and talk to.' },
  chat: { name: 'Chat', about: 'Instant messaging, from IRC to the messengers of today.' },
  concepts: {
    name: 'Concepts',
    about: 'Ports that explain how ports work: ranges, reservations, conflicts, empty registrations.',
  },
  containers: {
    name: 'Containers',
    about: 'Docker, Kubernetes and the services that hold a cluster together.',
  },
  databases: {
    name: 'Databases',
    about: 'Where database servers wait for their clients, and their tools for you.',
  },
  desktop: { name: 'Desktop', about: 'Programs on a desktop computer that open a port, often unasked.' },
  development: {
    name: 'Development',
    about: 'Development servers, debuggers and the ports they fight over.',
  },
  'directory-services': {
    name: 'Directory services',
    about: 'LDAP, Kerberos and what else answers who somebody is.',
  },
  'file-transfer': { name: 'File transfer', about: 'Moving and sharing files, from FTP to SMB.' },
  games: { name: 'Games', about: 'Game servers, and the launchers and consoles that look for them.' },
  history: { name: 'History', about: 'Services of the early Internet, and numbers with a past.' },
  industrial: { name: 'Industrial', about: 'Controllers, meters and building automation.' },
  infrastructure: { name: 'Infrastructure', about: 'What networks themselves need in order to run.' },
  iot: { name: 'Smart home and IoT', about: 'Cameras, speakers, hubs and the protocols they share.' },
  mail: { name: 'Mail', about: 'Sending, fetching and filtering electronic mail.' },
  malware: {
    name: 'Malware',
    about: 'Numbers that worms, trojans and botnets have made known, and what to make of that today.',
  },
  media: { name: 'Media', about: 'Audio and video: streaming, casting, media servers.' },
  'message-queues': { name: 'Message queues', about: 'Brokers that pass messages between programs.' },
  monitoring: { name: 'Monitoring', about: 'Metrics, logs and the agents that collect them.' },
  'name-resolution': { name: 'Name resolution', about: 'DNS and the other ways from a name to an address.' },
  'peer-to-peer': {
    name: 'Peer to peer',
    about: 'Networks without a server: file sharing, currencies, synchronisation.',
  },
  proxies: { name: 'Proxies', about: 'Programs that pass traffic on for somebody else.' },
  'remote-access': { name: 'Remote access', about: 'Shells, remote desktops and management from afar.' },
  routing: { name: 'Routing', about: 'How routers tell each other the way.' },
  storage: { name: 'Storage', about: 'Network storage: block, file and object.' },
  time: { name: 'Time', about: 'How machines learn what time it is.' },
  virtualization: { name: 'Virtualization', about: 'Hypervisors, their consoles and their management.' },
  voip: {
    name: 'Voice over IP',
    about: 'Telephony over the Internet, and what finds a way through NAT for it.',
  },
  vpn: { name: 'VPN', about: 'Tunnels between networks, and how they are recognised.' },
  web: { name: 'Web', about: 'HTTP in its versions, and the many ports that speak it.' },
  windows: { name: 'Windows', about: 'What a Windows machine listens on, and why.' },
};

/** Every topic with its name, in the order of the names. */
export const TOPICS_BY_NAME: readonly (readonly [topic: Topic, name: string])[] = TOPICS.map(
  (topic) => [topic, TOPIC_TEXTS[topic].name] as const,
).sort(([, one], [, other]) => one.localeCompare(other, 'en'));
