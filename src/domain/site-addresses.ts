/** The list of service names with their ports, by which `/ports/ssh` is understood. */
export const SERVICE_PORTS_ADDRESS = '/api/v1/service-ports.json';
