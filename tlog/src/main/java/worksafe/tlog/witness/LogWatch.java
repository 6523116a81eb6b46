package worksafe.tlog.witness;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.Hash;
import worksafe.tlog.MissingTile;
import worksafe.tlog.NoteKey;
import worksafe.tlog.SignedNote;
import worksafe.tlog.TiledTree;
import worksafe.tlog.Witness;
import worksafe.tlog.WitnessAnswer.Outcome;
import worksafe.tlog.WitnessDamaged;

/**
 * Looks at logs in turn and lets a witness countersign what they show. Proofs are made here from the logs' own tiles; whether they
 * hold the witness alone decides. What it refuses is told once, with the checkpoint that was shown: a log that signed it
 * cannot deny that.
 */
public final class LogWatch {

    /** What did not change is countersigned again so often: the time says until when the log was still the same. */
    static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(LogWatch.class.getName());

    private final Witness witness;
    private final Map<String, Watched> logs = new LinkedHashMap<>();
    private final InstantSource clock;
    private final Map<String, LogSight> sights = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    private record Watched(NoteKey key, LogSource source) {}

    private record Shown(byte[] bytes, SignedNote note, Checkpoint checkpoint) {

        /** Empty where it is no checkpoint. */
        static Optional<Shown> parse(byte[] bytes) {
            try {
                var note = SignedNote.parse(bytes);
                return Optional.of(new Shown(bytes, note, Checkpoint.parse(note.text())));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * A watch over logs.
     *
     * @param witness who countersigns; it knows their keys
     * @param logs where each of them is read
     */
    public LogWatch(Witness witness, Map<NoteKey, ? extends LogSource> logs, InstantSource clock) {
        this.witness = witness;
        this.clock = clock;
        logs.forEach((key, source) -> this.logs.put(key.name(), new Watched(key, source)));
    }

    /** The origins of the logs, in the order in which they are looked at. */
    public List<String> origins() {
        return List.copyOf(logs.keySet());
    }

    /** How a log was found when it was looked at last. */
    public LogSight sight(String origin) {
        return sights.getOrDefault(origin, new LogSight(LogSight.State.NOTHING_YET, "", 0, Optional.empty()));
    }

    /** Looks at each log once. Whatever goes wrong with one is kept as its sight. */
    public void look() {
        logs.forEach(this::look);
    }

    private void look(String origin, Watched log) {
        var before = sight(origin);
        LogSight now;
        try {
            now = looked(origin, log, before);
        } catch (LogUnreachable e) {
            now = after(before, LogSight.State.UNREACHABLE, String.valueOf(e.getMessage()));
        } catch (WitnessDamaged e) {
            now = after(before, LogSight.State.REFUSED, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            now = after(before, LogSight.State.REFUSED, "nothing could be kept of it: " + e);
        }
        sights.put(origin, now);
        if (!sort(now).equals(sort(before))) {
            var level = now.state() == LogSight.State.REFUSED ? Level.ERROR : Level.WARNING;
            LOG.log(
                    now.told().isEmpty() ? Level.INFO : level,
                    "{0}: {1}",
                    origin,
                    now.told().isEmpty() ? "is in order" : now.told());
        }
    }

    /** What is wrong without its numbers, which may be others every second. */
    private static String sort(LogSight sight) {
        return sight.told().isEmpty() ? "" : sight.state() + sight.told().split(":", 2)[0];
    }

    private LogSight looked(String origin, Watched log, LogSight before) {
        long old = witness.size(origin);
        var known = new LogSight(before.state(), before.told(), old, before.cosigned());
        var read = log.source().checkpoint();
        if (read.isEmpty()) {
            return old == 0
                    ? after(known, LogSight.State.NOTHING_YET, "")
                    : refused(known, "rolled back: it shows no checkpoint, and %d entries were countersigned", old);
        }
        var shown = Shown.parse(read.get()).orElse(null);
        if (shown == null) {
            return refused(known, "what it shows is no checkpoint");
        }
        if (!shown.checkpoint().origin().equals(origin)) {
            return refused(known, "it shows the checkpoint of another log");
        }
        if (isCosigned(origin, shown, before)) {
            return before;
        }
        var now = clock.instant();
        var answer = witness.add(old, proof(log, old, shown), shown.bytes());
        if (answer.outcome() != Outcome.COSIGNED) {
            return refused(known, "%s", words(answer.outcome(), old, shown) + evidence(log, shown));
        }
        texts.put(origin, shown.note().text());
        return new LogSight(LogSight.State.COSIGNED, "", answer.size(), Optional.of(now));
    }

    private boolean isCosigned(String origin, Shown shown, LogSight before) {
        return before.state() == LogSight.State.COSIGNED
                && shown.note().text().equals(texts.get(origin))
                && clock.instant()
                        .isBefore(before.cosigned().orElse(Instant.MIN).plus(AGAIN_AFTER));
    }

    /** None where it is of no use: then the witness refuses, and says why. */
    private static List<Hash> proof(Watched log, long old, Shown shown) {
        long size = shown.checkpoint().size();
        // Nobody makes this read tiles without the log's key.
        if (old == 0 || old >= size || !shown.note().isSignedBy(log.key())) {
            return List.of();
        }
        try {
            return new TiledTree(log.source(), size).consistencyProof(old);
        } catch (MissingTile e) {
            return List.of();
        }
    }

    private static String words(Outcome outcome, long old, Shown shown) {
        return switch (outcome) {
            case FROM_THE_FUTURE, CONFLICT ->
                "rolled back: it shows %d entries, and %d were countersigned"
                        .formatted(shown.checkpoint().size(), old);
            case FORKED -> "forked: it shows another root of the %d entries that were countersigned".formatted(old);
            case INCONSISTENT ->
                "forked: the %d entries that it shows do not begin with the %d that were countersigned"
                        .formatted(shown.checkpoint().size(), old);
            case NOT_SIGNED -> "its checkpoint is not signed by its key";
            case MALFORMED, UNKNOWN_LOG, COSIGNED -> "its checkpoint was not taken: " + outcome;
        };
    }

    private static String evidence(Watched log, Shown shown) {
        return shown.note().isSignedBy(log.key())
                ? "; what it signed: " + Base64.getEncoder().encodeToString(shown.bytes())
                : "";
    }

    private static LogSight refused(LogSight known, String words, Object... values) {
        return after(known, LogSight.State.REFUSED, words.formatted(values));
    }

    private static LogSight after(LogSight before, LogSight.State state, String told) {
        return new LogSight(state, told, before.size(), before.cosigned());
    }
}
