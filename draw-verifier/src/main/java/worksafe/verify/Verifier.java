package worksafe.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.verify.CheckOutcome.State;

/**
 * Recomputes a draw from its public bundle, in the order that {@code docs/draw-bundle.md} gives, and stops at the first
 * thing that is wrong. A bundle of a million objects needs about half a gigabyte and uses all cores for some seconds.
 */
public final class Verifier {

    private final EarlierDraws earlier;
    private final Optional<LogTrust> trust;
    private final Optional<String> enterprise;

    private Verifier(EarlierDraws earlier, Optional<LogTrust> trust, Optional<String> enterprise) {
        this.earlier = earlier;
        this.trust = trust;
        this.enterprise = enterprise;
    }

    /** Knows nothing but the bundle that it will be given. */
    public static Verifier ofTheBundleAlone() {
        return new Verifier(EarlierDraws.unknown(), Optional.empty(), Optional.empty());
    }

    /** Also checks the chain against earlier draws of the authority. */
    public Verifier after(EarlierDraws draws) {
        return new Verifier(draws, trust, enterprise);
    }

    /** Also checks the proof that the audit log holds the seal, where the bundle has one. */
    public Verifier trusting(LogTrust keys) {
        return new Verifier(earlier, Optional.of(keys), enterprise);
    }

    /** Also says how one enterprise stands. */
    public Verifier askingFor(String id) {
        return new Verifier(earlier, trust, Optional.of(id));
    }

    /** Verifies the bundle in a file. */
    public Verification verify(Path bundle) throws IOException {
        return verify(Files.readAllBytes(bundle));
    }

    /** Verifies the bundle that a stream holds up to its end. */
    public Verification verify(InputStream bundle) throws IOException {
        return verify(bundle.readAllBytes());
    }

    /** Verifies a bundle. */
    public Verification verify(byte[] bundle) {
        return new Run(bundle).verification();
    }

    /** One look at one file. */
    private final class Run {

        private final byte[] file;
        private final long started = System.nanoTime();
        private final Map<Check, CheckOutcome> outcomes = new HashMap<>();
        private @Nullable Bundle bundle;
        private @Nullable ResultChecks result;

        Run(byte[] file) {
            this.file = file;
        }

        Verification verification() {
            try {
                checks();
            } catch (CheckFailed e) {
                outcomes.put(e.check(), new CheckOutcome(e.check(), State.FAILS, Optional.of(e.reason())));
            }
            var read = Optional.ofNullable(bundle);
            var standing = read.flatMap(this::standing);
            var all = new ArrayList<CheckOutcome>();
            for (var check : Check.values()) {
                all.add(outcomes.getOrDefault(check, new CheckOutcome(check, unseen(check), Optional.empty())));
            }
            return new Verification(
                    read.map(Bundle::stage),
                    read.map(value -> value.record().drawId()),
                    read.map(Bundle::seal),
                    all,
                    unchecked(standing.isPresent()),
                    file.length,
                    Duration.ofNanos(System.nanoTime() - started),
                    standing);
        }

        private State unseen(Check check) {
            return bundle != null && check.from().compareTo(bundle.stage()) > 0 ? State.NOT_YET : State.NOT_REACHED;
        }

        private void checks() {
            var read = BundleForm.read(file);
            bundle = read;
            holds(Check.VERSION);
            holds(Check.FORM);
            var lists = new ListChecks(read);
            look(Check.ORDER, lists::order);
            look(Check.DUPLICATE_ID, lists::duplicates);
            look(Check.REFERENCES, lists::references);
            look(Check.SEAL, () -> seal(read.record().suite(), read.canonical(), read.seal()));
            earlier.check(read.record());
            outcomes.put(
                    Check.CHAIN,
                    new CheckOutcome(Check.CHAIN, isChainOpen(read) ? State.OPEN : State.HOLDS, Optional.empty()));
            log(read);
            look(Check.OBJECTS_ROOT, lists::objectsRoot);
            look(Check.INSPECTORS_ROOT, lists::inspectorsRoot);
            look(Check.RECUSALS_ROOT, lists::recusalsRoot);
            look(Check.NEEDS_ROOT, lists::needsRoot);
            look(Check.QUOTA, lists::quota);
            look(Check.CONTRIBUTORS, lists::contributors);
            read.opened()
                    .ifPresent(opened ->
                            look(Check.BEACON, () -> beacon(read.record().beacon(), opened.beaconString())));
            if (read.disclosed().isPresent()) {
                look(Check.NONCE, () -> nonces(read));
                look(Check.NONCE_TWICE, () -> noncesOnce(read));
                var recomputed = new ResultChecks(read);
                result = recomputed;
                look(Check.DRAWN, recomputed::drawn);
                look(Check.TEAMS, recomputed::teams);
                look(Check.RESULT_DIGEST, recomputed::digest);
                look(Check.SUBSTITUTIONS, recomputed::substitutions);
            }
        }

        /** Without keys, or without a proof yet, it is left to the log. */
        private void log(Bundle read) {
            var proof = read.log().flatMap(Bundle.LogPlace::proof);
            if (trust.isEmpty() || proof.isEmpty()) {
                outcomes.put(Check.LOG, new CheckOutcome(Check.LOG, State.OPEN, Optional.empty()));
                return;
            }
            var shown = LogCheck.check(read, read.log().orElseThrow(), proof.get(), trust.get());
            outcomes.put(Check.LOG, new CheckOutcome(Check.LOG, State.HOLDS, Optional.of(shown)));
        }

        private boolean isLogOpen() {
            var seen = outcomes.get(Check.LOG);
            return seen == null || seen.state() != State.HOLDS;
        }

        /** Before number 1 there is nothing, so it needs nothing else. */
        private boolean isChainOpen(Bundle read) {
            return earlier.isUnknown() && read.record().drawNumber() > 1;
        }

        private void look(Check check, Runnable work) {
            work.run();
            holds(check);
        }

        private void holds(Check check) {
            outcomes.put(check, new CheckOutcome(check, State.HOLDS, Optional.empty()));
        }

        private List<Sentence> unchecked(boolean shown) {
            var open = new ArrayList<Sentence>();
            var read = bundle;
            if (read == null) {
                open.add(Sentence.of("unchecked.everything"));
                return open;
            }
            if (isLogOpen()) {
                open.add(read.log()
                        .map(place -> Sentence.of("unchecked.log", place))
                        .orElse(Sentence.of("unchecked.no-log")));
            }
            if (isChainOpen(read)) {
                open.add(Sentence.of("unchecked.chain", read.record().drawNumber()));
            }
            if (read.record().beacon().isEmpty()) {
                open.add(Sentence.of("unchecked.no-beacon"));
            } else {
                open.add(read.opened()
                        .map(opened -> Sentence.of("unchecked.beacon", opened.beaconString()))
                        .orElse(Sentence.of(
                                "unchecked.beacon-to-come", read.record().beacon())));
            }
            open.add(Sentence.of("unchecked.published-seal", read.seal()));
            read.opened()
                    .ifPresent(opened -> open.add(Sentence.of("unchecked.published-digest", opened.resultDigest())));
            read.disclosed().ifPresent(disclosed -> open.add(Sentence.of("unchecked.evidence")));
            open.add(Sentence.of("unchecked.nature"));
            if (!shown) {
                enterprise.ifPresent(id ->
                        open.add(Sentence.of(fails() ? "unchecked.enterprise" : "unchecked.enterprise-unknown", id)));
            }
            return open;
        }

        private boolean fails() {
            return outcomes.values().stream().anyMatch(outcome -> outcome.state() == State.FAILS);
        }

        private Optional<EnterpriseStanding> standing(Bundle read) {
            if (fails()) {
                return Optional.empty();
            }
            return enterprise.flatMap(id -> read.objects().stream()
                    .filter(object -> object.id().equals(id))
                    .findFirst()
                    .map(object -> {
                        var quota = read.record().quota().stream()
                                .filter(one -> one.stratum().equals(object.stratum()))
                                .mapToLong(Bundle.Quota::number)
                                .sum();
                        return new EnterpriseStanding(
                                object.stratum(),
                                object.id(),
                                object.weight(),
                                quota,
                                HexFormat.of().formatHex(ListChecks.leaf(object)),
                                Optional.ofNullable(result).map(value -> value.standing(object, quota)));
                    }));
        }
    }

    static void seal(Suite suite, byte[] canonical, String stated) {
        var label = Message.labelled("SRD1/seal", 0).bytes();
        var computed = HexFormat.of().formatHex(suite.hash(label, canonical));
        if (!computed.equals(stated)) {
            throw new CheckFailed(Check.SEAL, "digest.differs", computed, stated);
        }
    }

    private static void beacon(String sealed, String used) {
        if (sealed.isEmpty()) {
            if (!used.isEmpty()) {
                throw new CheckFailed(Check.BEACON, "beacon.none", used);
            }
            return;
        }
        if (!used.startsWith(sealed + "|") || used.length() == sealed.length() + 1) {
            throw new CheckFailed(Check.BEACON, "beacon.differs", sealed + "|…", used);
        }
    }

    private static void nonces(Bundle bundle) {
        for (var contributor : bundle.contributors()) {
            var computed = HexFormat.of()
                    .formatHex(bundle.record()
                            .suite()
                            .hash(Message.labelled("SRD1/commit", 0)
                                    .text(bundle.record().drawId())
                                    .text(contributor.who())
                                    .raw(HexFormat.of()
                                            .parseHex(contributor.nonce().orElseThrow()))
                                    .bytes()));
            if (!computed.equals(contributor.commitment())) {
                throw new CheckFailed(
                        Check.NONCE, "nonce.differs", contributor.who(), contributor.commitment(), computed);
            }
        }
    }

    private static void noncesOnce(Bundle bundle) {
        var seen = new HashSet<String>();
        for (var contributor : bundle.contributors()) {
            if (!seen.add(contributor.nonce().orElseThrow())) {
                throw new CheckFailed(Check.NONCE_TWICE, "nonce-twice.same", contributor.who());
            }
        }
    }
}
