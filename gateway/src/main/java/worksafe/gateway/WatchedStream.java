package worksafe.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A body that passes through: counted and timed piece by piece, and kept so far ahead that its source need not wait. */
final class WatchedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final int ahead;
    private final Runnable overLimit;
    private final Queue<Buffer> waiting = new ArrayDeque<>();

    private @Nullable Handler<Buffer> taker;
    private @Nullable Handler<Void> ender;
    private @Nullable Handler<Throwable> failed;
    private long bytes;
    private long waitingBytes;
    private long lastPiece = System.nanoTime();
    private long pausedSince;
    private long pausedBefore;
    private boolean paused;
    private boolean sourcePaused;
    private boolean sourceEnded;
    private boolean ended;
    private boolean cut;

    /**
     * @param limit most bytes that may pass
     * @param ahead how many bytes may wait here for a receiver that does not keep up, before the source must wait
     * @param overLimit told once, before the stream fails, when there are more
     */
    WatchedStream(ReadStream<Buffer> source, long limit, int ahead, Runnable overLimit) {
        this.source = source;
        this.limit = limit;
        this.ahead = ahead;
        this.overLimit = overLimit;
    }

    /** Whether the last piece has passed. */
    boolean isEnded() {
        return ended;
    }

    /** How many bytes have come. */
    long bytes() {
        return bytes;
    }

    /** How many bytes the receiver has taken. */
    long passed() {
        return bytes - waitingBytes;
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

    /** For how many nanoseconds the receiver did not keep up, before the pause that lasts, if one does. */
    long pausedBefore() {
        return pausedBefore;
    }

    /** Fails the stream from this side; what still arrives is dropped. */
    void cut(Throwable reason) {
        if (!ended && !cut) {
            cut = true;
            waiting.clear();
            waitingBytes = 0;
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
        } else if (paused || !waiting.isEmpty()) {
            waiting.add(piece);
            waitingBytes += piece.length();
            if (waitingBytes > ahead) {
                pauseSource();
            }
        } else if (taker != null) {
            taker.handle(piece);
        }
    }

    private void end() {
        lastPiece = System.nanoTime();
        sourceEnded = true;
        endIfEmpty();
    }

    private void endIfEmpty() {
        if (sourceEnded && waiting.isEmpty() && !cut && !ended && !paused) {
            ended = true;
            if (ender != null) {
                ender.handle(null);
            }
        }
    }

    private void pauseSource() {
        if (!sourcePaused) {
            sourcePaused = true;
            source.pause();
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
        ender = handler;
        source.endHandler(end -> end());
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        if (!paused) {
            paused = true;
            pausedSince = System.nanoTime();
        }
        if (ahead == 0 || waitingBytes > ahead) {
            pauseSource();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        if (paused) {
            paused = false;
            pausedBefore += System.nanoTime() - pausedSince;
            // Time in which nothing was asked for does not count against the source.
            lastPiece = System.nanoTime();
        }
        while (!paused && !waiting.isEmpty()) {
            var piece = waiting.remove();
            waitingBytes -= piece.length();
            if (taker != null) {
                taker.handle(piece);
            }
        }
        if (!paused) {
            sourcePaused = false;
            source.resume();
            endIfEmpty();
        }
        return this;
    }

    /** Only as much or nothing at all: the pipes of the proxy ask for no numbers. */
    @Override
    public ReadStream<Buffer> fetch(long amount) {
        return resume();
    }
}
