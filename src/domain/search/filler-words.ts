const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that ask for a port without saying which, in the languages that the interface speaks. */
const QUESTION_WORDS = words(`
  a about an and any are as at be by can could default defaults do does everything for from give has have how i in
  info information is it its it's know like me mean meaning means my need needs no nr number numbers of on or our please port portnumber
  portnumbers ports s search show standard tell that the their there these this to up use used uses using usual what what's whats
  when where which who whose why with would you your common typical known well-known explain
  puerto puertos porta portas porten hafen anschluss portnummer port-nummer numero de del para el la le les du des der die das
  für fur was ist que quel quelle qual vad är ar på pa som för порт порта порты 端口 端口号 ポート ポート番号 منفذ 포트
`);

/** Words that often stand beside a name without being part of what is meant. */
const COMPANION_WORDS = words(`
  accept access address addr admin allow allowed already app application applications bind bound block blocked broker client clients closed
  cluster command compose connect connecting connection connections container daemon database db eaddrinuse engine error established expose
  exposed exposing external failed filtered find firewall forward forwarding free gui host hosting inbound install instance internet ip
  kill listen listener listening local localhost official open opened outbound platform process program protocol protocols refused remotely
  rule running safe secure server servers service services site software states state stop stuck system tool ui unknown unsafe
  version vulnerable vulnerability web webui website api console dashboard interface exporter dangerous
`);

/** Where something runs: the answer only if nothing runs there, as in "docker port". */
const PLATFORM_WORDS = words(`
  aws azure bsd debian desktop docker fedora freebsd linux mac macos node openbsd osx proxy remote rhel tcp tls ubuntu udp unix vm windows
`);

export const isQuestionWord = (word: string): boolean => QUESTION_WORDS.has(word);

export const isCompanionWord = (word: string): boolean => COMPANION_WORDS.has(word);

export const isPlatformWord = (word: string): boolean => PLATFORM_WORDS.has(word);
