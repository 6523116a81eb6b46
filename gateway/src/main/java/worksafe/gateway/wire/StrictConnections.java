package worksafe.gateway.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.InetSocketAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Has every accepted connection read by a {@link StrictRequestDecoder}. Neither Quarkus nor Vert.x 4.5 lets an
 * application choose the decoder, so it is replaced in the pipeline of each connection before the first byte is read.
 * Connections accepted in the first milliseconds, before this is set up, are recognised by {@link #reads}.
 *
 * <p>From one network only so many are open at once; one more is closed as it comes, before anything is read. Where a proxy
 * before the gateway is believed all connections are the proxy's, which bounds those of its own callers.
 */
@ApplicationScoped
public class StrictConnections {

    private static final Logger LOG = Logger.getLogger(StrictConnections.class);
    private static final AttributeKey<Boolean> STRICT = AttributeKey.valueOf(StrictConnections.class, "strict");
    private static final String DECODER = "httpDecoder";

    private final Vertx vertx;
    private final Shares open = new Shares();
    private final int mostOfANetwork;
    private final int trustedHops;

    StrictConnections(
            Vertx vertx,
            @ConfigProperty(name = "worksafe.connections.per-address", defaultValue = "256") int mostOfANetwork,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean behindProxy,
            @ConfigProperty(name = "worksafe.connections.trusted-hops", defaultValue = "1") int trustedHops) {
        if (trustedHops < 1) {
            throw new IllegalArgumentException("WORKSAFE_CONNECTIONS_TRUSTED_HOPS is at least 1");
        }
        this.vertx = vertx;
        this.trustedHops = trustedHops;
        this.mostOfANetwork = behindProxy ? Integer.MAX_VALUE : mostOfANetwork;
    }

    void plain(@ObservesAsync HttpServerStart start) {
        guard(start.options());
    }

    void secured(@ObservesAsync HttpsServerStart start) {
        guard(start.options());
    }

    /** Whether the connection of a request is read strictly; a request on any other must not be served. */
    public static boolean reads(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                && connection.channel().hasAttr(STRICT);
    }

    private void guard(HttpServerOptions options) {
        for (var executor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            var loop = (SingleThreadEventLoop) executor;
            loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(channel -> {
                if (channel instanceof ServerChannel && channel.attr(STRICT).setIfAbsent(true) == null) {
                    channel.pipeline().addFirst(new Acceptance(options));
                    LOG.debugf("connections to %s are read strictly", channel.localAddress());
                }
            }));
        }
    }

    /** Sees each connection when it is accepted. */
    private final class Acceptance extends ChannelInboundHandlerAdapter {

        private final HttpServerOptions options;

        Acceptance(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            var channel = (Channel) accepted;
            var network = networkOf(channel);
            if (!open.take(network, mostOfANetwork)) {
                // No event loop has it yet, which would have to close it.
                channel.unsafe().closeForcibly();
                return;
            }
            channel.closeFuture().addListener(closed -> open.giveBack(network));
            channel.pipeline().addFirst(new DecoderExchange(options, trustedHops));
            context.fireChannelRead(accepted);
        }
    }

    private static String networkOf(Channel channel) {
        return channel.remoteAddress() instanceof InetSocketAddress socket && socket.getAddress() != null
                ? Network.of(socket.getAddress().getHostAddress())
                : "unknown";
    }

    /** Replaces the lenient decoder as soon as it is there: after the handshake, where there is one. */
    private static final class DecoderExchange extends ChannelInboundHandlerAdapter {

        private final HttpServerOptions options;
        private final int trustedHops;

        DecoderExchange(HttpServerOptions options, int trustedHops) {
            this.options = options;
            this.trustedHops = trustedHops;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            var pipeline = context.pipeline();
            if (pipeline.get(SslHandler.class) == null) {
                exchange(context);
            } else {
                pipeline.remove(this);
                pipeline.addAfter("handshaker", null, new DecoderExchange(options, trustedHops));
            }
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object decrypted) {
            exchange(context);
            context.fireChannelRead(decrypted);
        }

        private void exchange(ChannelHandlerContext context) {
            var pipeline = context.pipeline();
            if (pipeline.get(DECODER) instanceof VertxHttpRequestDecoder) {
                pipeline.replace(DECODER, DECODER, new StrictRequestDecoder(options, trustedHops));
                context.channel().attr(STRICT).set(true);
            }
            pipeline.remove(this);
        }
    }
}
