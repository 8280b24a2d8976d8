import { ADDRESS_IN_USE } from './address-in-use.ts';
import { DOCKER } from './docker.ts';
import { ENDPOINT_LIST } from './endpoint-list.ts';
import { KUBECTL } from './kubectl.ts';
import type { LineFormat } from './line-reader.ts';
import { LSOF } from './lsof.ts';
import { NETFILTER_LOG } from './netfilter-log.ts';
import { NETSTAT_BSD } from './netstat-bsd.ts';
import { NETSTAT_LINUX } from './netstat-linux.ts';
import { NETSTAT_WINDOWS } from './netstat-windows.ts';
import { NMAP } from './nmap.ts';
import { POWERSHELL } from './powershell.ts';
import { PROC_NET } from './proc-net.ts';
import { SOCKSTAT } from './sockstat.ts';
import { SS } from './ss.ts';
import { UFW_STATUS } from './ufw-status.ts';
import { UPSTREAM_ERROR } from './upstream-error.ts';
import { WINDOWS_FIREWALL_LOG } from './windows-firewall-log.ts';

/** Every format we read, the strictest first: the first that understands a line has it. */
export const LINE_FORMATS: readonly LineFormat[] = [
  NETFILTER_LOG,
  WINDOWS_FIREWALL_LOG,
  PROC_NET,
  NETSTAT_WINDOWS,
  NETSTAT_BSD,
  NETSTAT_LINUX,
  SOCKSTAT,
  LSOF,
  NMAP,
  KUBECTL,
  DOCKER,
  UFW_STATUS,
  POWERSHELL,
  SS,
  UPSTREAM_ERROR,
  ADDRESS_IN_USE,
  ENDPOINT_LIST,
];
