import { Server, ServerCredentials, type sendUnaryData } from '@grpc/grpc-js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { type Faults, noFaults, notLeader, type Refusal, serverNotReady } from './faults.ts';
import { createLog, type Log } from './server-log.ts';
import { mannersOf, type Version } from './manners.ts';
import { serveAppend } from './serve-append.ts';
import { serveRead } from './serve-read.ts';
import type { ReadCall, Standing } from './standing.ts';
import { createUnreplicated } from './unreplicated.ts';
import {
  features,
  gossip,
  GossipService,
  ServerFeaturesService,
  StreamsService,
  uuid,
} from './wire.ts';

/** One process of EventStoreDB, as far as a client can tell. */
export type Node = {
  readonly port: number;
  readonly faults: Faults;
  /** Cuts every connection and takes no new ones. */
  readonly kill: () => void;
  /** Takes connections again on the same port. */
  readonly revive: () => Promise<void>;
  /**
   * Reaches the others again after it was cut off. As long as no other leads, all that it kept is
   * replicated and answered. Else it goes, to cut off what the others never got, with exit code 0,
   * and must be started again: see `revive`.
   */
  readonly rejoin: () => void;
  /** Ends every subscription, for a reason or, as a server that shuts down in good order, for none. */
  readonly endSubscriptions: (reason?: Refusal) => void;
  /** How many reads and subscriptions neither side has ended. */
  readonly openCalls: () => number;
  /** How many answers its reads and subscriptions were sent. */
  readonly sent: () => number;
  /** How many appends came to it, and how often it was asked who leads, answered or not. */
  readonly asked: () => { readonly appends: number; readonly leaders: number };
};

/** Nodes that share a log; the first leads until another is elected. */
export type Cluster = {
  readonly log: Log;
  readonly nodes: readonly Node[];
  /** For the client, without TLS. */
  readonly address: string;
  /**
   * Makes a node the leader: the others send appends and leader's reads on to it. With null none
   * leads, as in an election: every node says that it is not ready, and gossips of no leader.
   */
  readonly elect: (index: number | null) => void;
  readonly stop: () => void;
};

const bind = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    );
  });

/** Says that it can batch-append, and does not serve it: a client that took to it would show. */
const supportedMethods = (version: Version, answer: sendUnaryData<SupportedMethods>): void => {
  const supported = new features.SupportedMethods();
  supported.setEventStoreServerVersion(version);
  const method = new features.SupportedMethod();
  method.setServiceName('event_store.client.streams.Streams');
  method.setMethodName('batchappend');
  supported.addMethods(method);
  answer(null, supported);
};

export const startCluster = async (
  size: number,
  version: Version = '24.10.4',
): Promise<Cluster> => {
  const log = createLog();
  let leader: number | null = 0;
  const nodes: Node[] = [];
  const alive = new Set<number>();

  const membersNow = (leader: number | null, answer: sendUnaryData<ClusterInfo>): void => {
    const info = new gossip.ClusterInfo();
    info.setMembersList(
      nodes.map(({ port }, index) => {
        const member = new gossip.MemberInfo();
        const place = new gossip.EndPoint();
        place.setAddress('127.0.0.1');
        place.setPort(port);
        member.setHttpEndPoint(place);
        member.setInstanceId(uuid(crypto.randomUUID()));
        member.setIsAlive(alive.has(index));
        const { LEADER, FOLLOWER, UNKNOWN } = gossip.MemberInfo.VNodeState;
        if (leader === null) member.setState(UNKNOWN);
        else member.setState(index === leader ? LEADER : FOLLOWER);
        return member;
      }),
    );
    answer(null, info);
  };

  const startNode = async (index: number): Promise<Node> => {
    const faults = noFaults();
    const unreplicated = createUnreplicated(log);
    const subscriptions = new Set<ReadCall>();
    const open = new Set<ReadCall>();
    let server: Server;
    let port = 0;
    let sent = 0;
    const asked = { appends: 0, leaders: 0 };
    const listen = async (): Promise<void> => {
      server = new Server();
      server.addService(StreamsService, {
        append: (...call: Parameters<ReturnType<typeof serveAppend>>) => {
          asked.appends += 1;
          serveAppend(log, standing)(...call);
        },
        read: (call: ReadCall) => void serveRead(log, standing)(call),
      });
      server.addService(GossipService, {
        read: (_: unknown, answer: sendUnaryData<ClusterInfo>) => {
          asked.leaders += 1;
          // A leader that is cut off does not know of another.
          if (!faults.silent) membersNow(faults.cutOff ? index : leader, answer);
        },
      });
      server.addService(ServerFeaturesService, {
        getSupportedMethods: (_: unknown, answer: sendUnaryData<SupportedMethods>) =>
          supportedMethods(version, answer),
      });
      port = await bind(server, port);
      alive.add(index);
    };
    const kill = (): void => {
      alive.delete(index);
      server.forceShutdown();
    };
    const standing: Standing = {
      faults,
      manners: mannersOf(version),
      unreplicated,
      subscriptions,
      open,
      countSent: () => {
        sent += 1;
      },
      refusal: (metadata) => {
        if (index === leader || faults.cutOff || metadata.get('requires-leader')[0] !== 'true')
          return null;
        return leader === null ? serverNotReady() : notLeader(nodes[leader]?.port ?? 0);
      },
      drop: () => {
        kill();
        void listen();
      },
    };
    await listen();
    return {
      port,
      faults,
      kill,
      revive: listen,
      rejoin: () => {
        faults.cutOff = false;
        if (index === leader) return unreplicated.replicate();
        if (unreplicated.drop() > 0) kill();
      },
      endSubscriptions: (reason) => {
        for (const call of subscriptions) {
          if (reason === undefined) call.end();
          else call.emit('error', reason);
        }
      },
      openCalls: () => open.size,
      sent: () => sent,
      asked: () => ({ ...asked }),
    };
  };

  for (let index = 0; index < size; index += 1) nodes.push(await startNode(index));
  return {
    log,
    nodes,
    address: `esdb://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}?tls=false`,
    elect: (index) => {
      leader = index;
      if (index === null) return;
      for (const [other, node] of nodes.entries()) {
        if (other !== index) node.endSubscriptions(notLeader(nodes[index]?.port ?? 0));
      }
    },
    stop: () => {
      for (const index of alive) nodes[index]?.kill();
    },
  };
};
