import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';
import tls from 'node:tls';

type Connect = (...args: readonly unknown[]) => tls.TLSSocket;

/**
 * Connects every TLS socket for port 443 to a loopback server, unencrypted: HTTP clients with a transport of their own
 * (the `undici` package) write the host that they address into the `Host` header themselves.
 */
export function redirectSockets(target: URL): void {
  const original = tls.connect as Connect;
  const connect: Connect = (...args) => {
    const options = readOptions(args);
    if (options === undefined || !isForeign(options)) return original(...args);
    const socket = net.connect({ host: target.hostname, port: Number(target.port) });
    socket.once('connect', () => socket.emit('secureConnect'));
    const listener = args.find((argument) => typeof argument === 'function');
    if (listener !== undefined) socket.once('secureConnect', listener as () => void);
    // Nobody is asked for a certificate here, and no protocol but HTTP/1.1 was agreed on.
    return Object.assign(socket, { encrypted: true, authorized: true, alpnProtocol: false }) as never;
  };
  tls.connect = connect;
  syncBuiltinESMExports();
}

/** Of the signatures of `tls.connect` HTTP clients use `(options, listener?)`; the others stay as they are. */
function readOptions([first]: readonly unknown[]): tls.ConnectionOptions | undefined {
  return typeof first === 'object' && first !== null ? first : undefined;
}

/** A socket that is handed in has been connected by the caller, to a proxy for instance. */
function isForeign({ socket, port }: tls.ConnectionOptions): boolean {
  return socket === undefined && Number(port) === 443;
}
