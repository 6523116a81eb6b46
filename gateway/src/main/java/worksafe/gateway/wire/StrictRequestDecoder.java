package worksafe.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests as the server below does, but refuses every head that two readers could understand differently. A
 * refused head becomes a {@link RefusedHead}, so that its answer keeps its place behind the answers still owed on the
 * connection; nothing after it is read.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    /** A head that takes longer than this to arrive is refused. */
    static final int HEAD_SECONDS = 10;

    /** More header lines than this are refused. */
    static final int MOST_HEADERS = 100;

    /** Those of RFC 9110 §9 and RFC 5789; which of them are served where is not decided here. */
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS,
            HttpMethod.TRACE,
            HttpMethod.CONNECT);

    private static final Set<String> AT_MOST_ONCE = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "authorization",
            "content-type",
            "content-encoding",
            "if-match",
            "if-none-match",
            "idempotency-key");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._~%-]{1,255}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");

    /** Before the digits of its version. */
    private static final String PROTOCOL = "HTTP/";

    private final int trustedHops;
    private boolean inHead = true;
    private boolean lineRead;
    private boolean refused;
    private @Nullable ScheduledFuture<?> patience;

    /** @param trustedHops how many trusted proxies stand before the gateway, where any does */
    StrictRequestDecoder(HttpServerOptions options, int trustedHops) {
        super(options);
        this.trustedHops = trustedHops;
    }

    @Override
    protected HttpMessage createMessage(String[] initialLine) {
        lineRead = true;
        return super.createMessage(initialLine);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both Transfer-Encoding and Content-Length");
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf buffer, List<Object> out) throws Exception {
        if (refused) {
            buffer.skipBytes(buffer.readableBytes());
            return;
        }
        if (inHead) {
            if (isAmbiguous(buffer)) {
                buffer.skipBytes(buffer.readableBytes());
                refuse(out, HeadFault.MALFORMED);
                return;
            }
            beImpatient(context);
        }
        super.decode(context, buffer, out);
        for (int i = 0; i < out.size() && !refused; i++) {
            var message = out.get(i);
            if (message instanceof HttpRequest request) {
                var refusal = refusal(request);
                if (refusal != null) {
                    out.subList(i, out.size()).clear();
                    refuse(out, refusal);
                    return;
                }
                if (request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)) {
                    // Its letters may be of any case; not everybody behind knows.
                    request.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
                }
                ForwardedHeaders.settle(request.headers(), trustedHops);
                inHead = false;
                beCalm();
            }
            if (message instanceof LastHttpContent) {
                inHead = true;
                lineRead = false;
            }
        }
    }

    /** A line of the head that ends in LF alone, or begins with white space, has two readings. */
    private boolean isAmbiguous(ByteBuf buffer) {
        var begin = buffer.readerIndex();
        var end = buffer.writerIndex();
        if (begin == end) {
            return false;
        }
        var first = buffer.getByte(begin);
        if (lineRead ? isBlank(first) : first <= ' ' && first != HttpConstants.CR && first != HttpConstants.LF) {
            return true;
        }
        var started = lineRead;
        for (int lf = buffer.indexOf(begin, end, HttpConstants.LF);
                lf >= 0;
                lf = buffer.indexOf(lf + 1, end, HttpConstants.LF)) {
            if (lf == begin && !lineRead) {
                // The second half of an empty line before the request, whose CR was read already.
                continue;
            }
            if (lf == begin || buffer.getByte(lf - 1) != HttpConstants.CR) {
                return true;
            }
            var empty = lf >= begin + 1 && (lf - 1 == begin || buffer.getByte(lf - 2) == HttpConstants.LF);
            if (empty && started) {
                return false;
            }
            if (!started && !empty && !isPlainLine(buffer, begin, lf - 1)) {
                return true;
            }
            started = started || !empty;
            if (lf + 1 < end && isBlank(buffer.getByte(lf + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first line has its three parts, nothing but single spaces between them, and its protocol in its one spelling. */
    private static boolean isPlainLine(ByteBuf buffer, int begin, int end) {
        var from = begin;
        while (from < end && buffer.getByte(from) <= ' ') {
            from++;
        }
        var spaces = 0;
        var last = from;
        for (int i = from; i < end; i++) {
            var b = buffer.getByte(i);
            if (b == HttpConstants.SP) {
                spaces++;
                last = i + 1;
                if (buffer.getByte(i + 1) == HttpConstants.SP) {
                    return false;
                }
            } else if (b >= 0 && b < ' ') {
                return false;
            }
        }
        // HTTP/1.01 and http/1.1 are read as HTTP/1.1 below.
        return spaces == 2
                && end - last == PROTOCOL.length() + 3
                && buffer.toString(last, PROTOCOL.length(), StandardCharsets.US_ASCII)
                        .equals(PROTOCOL);
    }

    private static boolean isBlank(byte b) {
        return b == HttpConstants.SP || b == HttpConstants.HT;
    }

    private static @Nullable HeadFault refusal(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return switch (request.decoderResult().cause()) {
                case TooLongHttpLineException e -> HeadFault.LINE_TOO_LONG;
                case TooLongHttpHeaderException e -> HeadFault.HEADERS_TOO_LARGE;
                default -> HeadFault.MALFORMED;
            };
        }
        var version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return HeadFault.MALFORMED;
        }
        var headers = request.headers();
        if (headers.entries().size() > MOST_HEADERS) {
            return HeadFault.HEADERS_TOO_LARGE;
        }
        if (headers.contains("")) {
            return HeadFault.MALFORMED;
        }
        for (var name : AT_MOST_ONCE) {
            if (headers.getAll(name).size() > 1) {
                return HeadFault.MALFORMED;
            }
        }
        var coding = headers.get(HttpHeaderNames.TRANSFER_ENCODING);
        if (coding != null
                && (!coding.equalsIgnoreCase("chunked")
                        || !version.equals(HttpVersion.HTTP_1_1)
                        || headers.contains(HttpHeaderNames.CONTENT_LENGTH))) {
            return HeadFault.MALFORMED;
        }
        var host = headers.get(HttpHeaderNames.HOST);
        if (host == null
                ? version.equals(HttpVersion.HTTP_1_1)
                : !HOST.matcher(host).matches()) {
            return HeadFault.MALFORMED;
        }
        // Only of a head with one reading: the preface of HTTP/2 looks like a method, too.
        if (!METHODS.contains(request.method())) {
            return HeadFault.FOREIGN_METHOD;
        }
        if (isTarget(request.uri())) {
            return null;
        }
        return request.uri().chars().anyMatch(c -> c > 0x7f) ? HeadFault.UNENCODED_TARGET : HeadFault.BAD_TARGET;
    }

    /** Whether it is a path with escapes in order; the router below would refuse others without words. */
    private static boolean isTarget(String target) {
        if (!target.startsWith("/")) {
            return false;
        }
        for (int i = 0; i < target.length(); i++) {
            var c = target.charAt(i);
            var broken = c == '%'
                    && (i + 2 >= target.length()
                            || !HexFormat.isHexDigit(target.charAt(i + 1))
                            || !HexFormat.isHexDigit(target.charAt(i + 2)));
            if (broken || c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private void refuse(List<Object> out, HeadFault reason) {
        refused = true;
        beCalm();
        out.add(RefusedHead.request(reason));
        out.add(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    private void beImpatient(ChannelHandlerContext context) {
        if (patience == null) {
            patience = context.executor().schedule(() -> giveUp(context), HEAD_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void giveUp(ChannelHandlerContext context) {
        if (inHead && !refused) {
            refused = true;
            context.fireChannelRead(RefusedHead.request(HeadFault.TOO_SLOW));
            context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
            context.fireChannelReadComplete();
        }
    }

    private void beCalm() {
        if (patience != null) {
            var unused = patience.cancel(false);
            patience = null;
        }
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) throws Exception {
        beCalm();
        super.handlerRemoved0(context);
    }
}
