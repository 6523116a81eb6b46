package worksafe.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that passes through: counted and timed piece by piece, never stored. */
final class WatchedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable overLimit;

    private @Nullable Handler<Buffer> taker;
    private @Nullable Handler<Throwable> failed;
    private long bytes;
    private long lastPiece = System.nanoTime();
    private long pausedSince;
    private boolean paused;
    private boolean ended;
    private boolean cut;

    /**
     * @param limit most bytes that may pass
     * @param overLimit told once, before the stream fails, when there are more
     */
    WatchedStream(ReadStream<Buffer> source, long limit, Runnable overLimit) {
        this.source = source;
        this.limit = limit;
        this.overLimit = overLimit;
    }

    /** Whether the last piece has passed. */
    boolean isEnded() {
        return ended;
    }

    /** The {@link System#nanoTime} of the last sign of life of the source. */
    long lastPiece() {
        return lastPiece;
    }

    /** Whether the receiver does not keep up. */
    boolean isPaused() {
        return paused;
    }

    /** The {@link System#nanoTime} since which the receiver does not keep up. */
    long pausedSince() {
        return pausedSince;
    }

    /** Fails the stream from this side; what still arrives is dropped. */
    void cut(Throwable reason) {
        if (!ended && !cut) {
            cut = true;
            if (failed != null) {
                failed.handle(reason);
            }
        }
    }

    private void pass(Buffer piece) {
        if (cut) {
            return;
        }
        lastPiece = System.nanoTime();
        bytes += piece.length();
        if (bytes > limit) {
            overLimit.run();
            cut(new IllegalStateException("body larger than " + limit + " bytes"));
        } else if (taker != null) {
            taker.handle(piece);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        source.exceptionHandler(failure -> {
            if (failed != null && !cut) {
                failed.handle(failure);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        taker = handler;
        source.handler(handler == null ? null : this::pass);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(end -> {
            lastPiece = System.nanoTime();
            if (!cut) {
                ended = true;
                if (handler != null) {
                    handler.handle(end);
                }
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        if (!paused) {
            paused = true;
            pausedSince = System.nanoTime();
        }
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        return fetch(Long.MAX_VALUE);
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        if (paused) {
            paused = false;
            // Time in which nothing was asked for does not count against the source.
            lastPiece = System.nanoTime();
        }
        source.fetch(amount);
        return this;
    }
}
