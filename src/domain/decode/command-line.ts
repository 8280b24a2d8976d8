/** Prompts that are unmistakable: whatever follows them was typed. */
const STRONG_PROMPT =
  /^\s*(?:PS [A-Z]:[^>]{0,200}>|PS>|[A-Z]:\\[^>|]{0,200}>|(?:\([^)]{1,40}\)\s*)?[\w.-]{1,40}@[\w.-]{1,60}[ :][^$#%>|]{0,120}[$#%>]|\[[\w.-]{1,40}@[^\]]{1,80}\][$#%]|(?:sh|bash|zsh)-[\d.]+[$#%]|➜\s)\s*(.*)$/;
const TOOLS =
  'ss|netstat|lsof|docker|docker-compose|podman|nerdctl|kubectl|k|oc|nmap|masscan|cat|head|tail|grep|journalctl|dmesg|sockstat|ufw|iptables|nft|nc|ncat|curl|npm|npx|yarn|pnpm|node|python3?|flask|go|java|mvn|cargo|nginx|systemctl|service|apachectl|httpd|Get-\\w+|netsh|findstr|type|more|less|watch|ssh|tasklist|fuser|rails|php|uvicorn|gunicorn|sudo|doas';
/** Prompts that also begin comments and quotations: only known tools are believed. */
const WEAK_PROMPT = new RegExp(`^\\s*(?:[\\w./~-]{1,60}\\s)?[$#%❯➜>»λ]\\s*((?:${TOOLS})\\b.*|)$`);
/** Commands pasted without any prompt. */
const BARE =
  /^\s*((?:sudo\s+|doas\s+)?(?:ss|netstat|lsof|docker|docker-compose|podman|kubectl|nmap|cat|sockstat|Get-Net\w+)(?:\.exe)?(?:\s+(?:-|\/proc|ps\b|port\b|compose\b|get\b|\||-?\w+\s*\|).*|\s*))$/;

/** The command that a pasted line gives, `''` for a bare prompt, `null` if the line is not a command line. */
export function readCommandLine(line: string): string | null {
  const found = BARE.exec(line) ?? WEAK_PROMPT.exec(line) ?? STRONG_PROMPT.exec(line);
  return found === null ? null : (found[1] ?? '').trim();
}
