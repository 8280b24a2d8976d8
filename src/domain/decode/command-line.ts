const TOOLS =
  'ss|netstat|lsof|docker|docker-compose|podman|nerdctl|kubectl|k|oc|nmap|masscan|cat|head|tail|grep|journalctl|dmesg|sockstat|fstat|ufw|iptables|nft|nc|ncat|curl|npm|npx|node|python3?|flask|go|java|cargo|nginx|systemctl|service|apachectl|httpd|Get-Net\\w+|Get-Content|gc|sls|Select-String|findstr|type|more|less|watch|ssh|tasklist|fuser|rails|php|uvicorn|gunicorn|sudo|doas';
const PROMPTED = new RegExp(
  String.raw`^\s*(?:PS [A-Z]:[^>]*>|PS>|[A-Z]:\\[^>]*>|(?:\([^)]{1,40}\)\s*)?[\w.-]+@[\w.-]+[^$#%>]{0,120}[$#%>]|\[[\w.-]+@[^\]]{1,80}\][$#%]|(?:[\w./~-]{1,60}\s)?[$#%❯➜>»]|sh-[\d.]+[$#]|bash-[\d.]+[$#]|~\s[$#%❯]|➜\s+\S+)\s*((?:sudo\s+|doas\s+)?(?:\w+=\S+\s+)*(?:${TOOLS})\b.*)?$`,
);
const BARE = new RegExp(
  String.raw`^\s*((?:sudo\s+|doas\s+)?(?:ss|netstat|lsof|docker|docker-compose|podman|kubectl|nmap|cat|sockstat|Get-Net\w+)(?:\.exe)?\s+(?:-|/proc|ps\b|port\b|compose\b|get\b|\||-?\w+\s*\|).*)$`,
);

/** The command that a pasted line gives, `''` for a bare prompt, `null` if the line is not a command line. */
export function readCommandLine(line: string): string | null {
  const bare = BARE.exec(line)?.[1];
  if (bare !== undefined) return bare.trim();
  const prompted = PROMPTED.exec(line);
  return prompted === null ? null : (prompted[1] ?? '').trim();
}
