package worksafe.tlog;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import worksafe.tlog.WitnessAnswer.Outcome;

/**
 * Countersigns checkpoints of logs that only grow (C2SP tlog-witness). It remembers the last one of each log, on disk before
 * it answers, and countersigns no other that does not begin with it. What it remembers bears its own signature, so that it
 * notices when somebody else wrote there.
 */
public final class Witness {

    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");
    private static final int LONGEST_PROOF = 63;

    private final NoteSigner signer;
    private final Map<String, NoteKey> logs;
    private final WitnessStore store;
    private final InstantSource clock;

    /**
     * A witness.
     *
     * @param signer its own key, {@link NoteSigner#ofWitness}
     * @param logs the keys of the logs that it watches; a log's origin is the name of its key
     * @param store its memory, which nobody else writes
     */
    public Witness(NoteSigner signer, List<NoteKey> logs, WitnessStore store, InstantSource clock) {
        if (signer.key().kind() != NoteKey.Kind.COSIGNATURE) {
            throw new IllegalArgumentException("a witness countersigns");
        }
        this.signer = signer;
        this.logs = logs.stream().collect(Collectors.toMap(NoteKey::name, key -> key));
        this.store = store;
        this.clock = clock;
    }

    /** The public half of its key. */
    public NoteKey key() {
        return signer.key();
    }

    /** How many leaves a log had when its checkpoint was last countersigned; 0 before the first time. */
    public long size(String origin) {
        return last(origin).size();
    }

    /**
     * What it countersigned last of a log: the checkpoint's text under its own signature; empty before the first time.
     *
     * @throws WitnessDamaged when its memory was changed
     */
    public Optional<byte[]> cosigned(String origin) {
        return store.last(origin).map(kept -> {
            var unused = own(origin, kept);
            return kept;
        });
    }

    /**
     * Answers a request of {@code add-checkpoint}: the old size, the proof line by line, an empty line, the checkpoint.
     *
     * @throws WitnessDamaged when its memory was changed
     */
    public WitnessAnswer add(byte[] request) {
        // Bytes as characters one to one: what is read here is ASCII, and the note reads its bytes itself.
        var text = new String(request, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        var lines = end < 0 ? List.<String>of() : text.substring(0, end).lines().toList();
        if (lines.isEmpty() || lines.size() > 1 + LONGEST_PROOF) {
            return WitnessAnswer.refused(Outcome.MALFORMED, 0);
        }
        var old = OLD.matcher(lines.getFirst());
        if (!old.matches()) {
            return WitnessAnswer.refused(Outcome.MALFORMED, 0);
        }
        var proof = new ArrayList<Hash>();
        for (var line : lines.subList(1, lines.size())) {
            var hash = Hash.parse(line);
            if (hash.isEmpty()) {
                return WitnessAnswer.refused(Outcome.MALFORMED, 0);
            }
            proof.add(hash.get());
        }
        return add(Long.parseLong(old.group(1)), proof, text.substring(end + 2).getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Answers a checkpoint.
     *
     * @param old the size at which the proof begins
     * @param proof that the checkpoint's tree begins with that of the old size
     * @param checkpoint a note under the log's signature
     * @throws WitnessDamaged when its memory was changed
     */
    public synchronized WitnessAnswer add(long old, List<Hash> proof, byte[] checkpoint) {
        SignedNote note;
        Checkpoint offered;
        try {
            note = SignedNote.parse(checkpoint);
            offered = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            return WitnessAnswer.refused(Outcome.MALFORMED, 0);
        }
        var log = logs.get(offered.origin());
        if (log == null) {
            return WitnessAnswer.refused(Outcome.UNKNOWN_LOG, 0);
        }
        if (!note.isSignedBy(log)) {
            return WitnessAnswer.refused(Outcome.NOT_SIGNED, 0);
        }
        var last = last(offered.origin());
        var refusal = refusal(last, old, proof, offered);
        if (refusal != Outcome.COSIGNED) {
            return WitnessAnswer.refused(refusal, last.size());
        }
        var signature = signer.sign(note.text(), clock.instant());
        store.keep(offered.origin(), new SignedNote(note.text(), List.of(signature)).bytes());
        return new WitnessAnswer(Outcome.COSIGNED, offered.size(), signature.line());
    }

    /** {@code COSIGNED} when there is none. */
    private static Outcome refusal(Checkpoint last, long old, List<Hash> proof, Checkpoint offered) {
        if (old > offered.size()) {
            return Outcome.FROM_THE_FUTURE;
        }
        if (old != last.size()) {
            return Outcome.CONFLICT;
        }
        if (old == offered.size() && !last.root().equals(offered.root())) {
            return Outcome.FORKED;
        }
        return Proofs.agree(old, last.root(), offered.size(), offered.root(), proof)
                ? Outcome.COSIGNED
                : Outcome.INCONSISTENT;
    }

    private Checkpoint last(String origin) {
        return store.last(origin).map(kept -> own(origin, kept)).orElseGet(() -> new Checkpoint(origin, 0, Hash.EMPTY));
    }

    private Checkpoint own(String origin, byte[] kept) {
        try {
            var note = SignedNote.parse(kept);
            var checkpoint = Checkpoint.parse(note.text());
            if (note.signatures().size() == 1
                    && note.isSignedBy(signer.key())
                    && checkpoint.origin().equals(origin)) {
                return checkpoint;
            }
        } catch (IllegalArgumentException e) {
            // Not even a note.
        }
        throw new WitnessDamaged(origin);
    }
}
