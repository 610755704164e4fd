/* proxy: a wire that can be made slow, counted, stalled and cut, between a client and the test's server.
 *
 * One thread forwards between unix sockets: clients connect to the proxy's folder as if it were the server's.
 * A round trip is counted whenever bytes go to the server after bytes came from it: what a client on a slow
 * line would wait for. */
#ifndef CALLBOARD_TESTS_PROXY_H
#define CALLBOARD_TESTS_PROXY_H

#include <stdbool.h>

struct proxy;

/* Forwards to the server at `socket_dir`, port `port`. */
struct proxy *proxy_start(const char *socket_dir, int port);
void proxy_stop(struct proxy **proxy);
const char *proxy_dir(const struct proxy *proxy); /* the host= to connect to; same port */

void proxy_delay(struct proxy *proxy, int ms); /* each way, from now on */
long proxy_round_trips(struct proxy *proxy);   /* since the start */
/* Cuts all connections once so many more bytes have gone from clients (or from the server) through. The bytes
 * before go through. */
void proxy_cut_after_sent(struct proxy *proxy, long bytes);
void proxy_cut_after_received(struct proxy *proxy, long bytes);
long proxy_cuts(struct proxy *proxy);                /* how many cuts have fallen */
void proxy_stall(struct proxy *proxy, bool stalled); /* forwards nothing, closes nothing */
void proxy_refuse(struct proxy *proxy, bool refuse); /* closes what is there and what comes */
/* Bytes that clients have sent so far. */
long proxy_sent(struct proxy *proxy);

#endif
