package worksafe.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is known of the draws that the same authority sealed before: whole bundles, or the seal of the last one only. A
 * bundle given here counts with the seal that follows from its record; its lists and its result are not looked at.
 */
public final class EarlierDraws {

    private static final Pattern SEAL = Pattern.compile("[0-9a-f]{64}");
    private static final String NONE = "0".repeat(64);

    private final List<BundleForm.Head> bundles;
    private final List<String> seals;

    private EarlierDraws(List<BundleForm.Head> bundles, List<String> seals) {
        this.bundles = bundles;
        this.seals = seals;
    }

    /** Nothing is known. */
    public static EarlierDraws unknown() {
        return new EarlierDraws(List.of(), List.of());
    }

    /** Whether a text is spelled as a seal is: 64 lower-case hexadecimal digits. */
    public static boolean isSeal(String text) {
        return SEAL.matcher(text).matches();
    }

    /**
     * Knows the seal of the draw before also.
     *
     * @throws IllegalArgumentException if it is not spelled as a seal
     */
    public EarlierDraws andSeal(String seal) {
        if (!isSeal(seal)) {
            throw new IllegalArgumentException("not a seal: " + seal);
        }
        var more = new ArrayList<>(seals);
        more.add(seal);
        return new EarlierDraws(bundles, List.copyOf(more));
    }

    /**
     * Knows an earlier bundle also.
     *
     * @throws IllegalArgumentException if it does not begin as a bundle does, or its seal is not that of its record; the
     *     message says which
     */
    public EarlierDraws andBundle(byte[] bundle) {
        try {
            var head = BundleForm.readHead(bundle);
            Verifier.seal(head.record().suite(), head.canonical(), head.seal());
            var more = new ArrayList<>(bundles);
            more.add(head);
            return new EarlierDraws(List.copyOf(more), seals);
        } catch (CheckFailed e) {
            throw new IllegalArgumentException(e.reason().in(Locale.ENGLISH), e);
        }
    }

    boolean isUnknown() {
        return bundles.isEmpty() && seals.isEmpty();
    }

    void check(Bundle.SealedRecord record) {
        if (record.drawNumber() == 1 && !record.previousSeal().equals(NONE)) {
            throw new CheckFailed(Check.CHAIN, "chain.first", NONE, record.previousSeal());
        }
        for (var seal : seals) {
            if (!seal.equals(record.previousSeal())) {
                throw new CheckFailed(Check.CHAIN, "chain.seal", record.drawNumber(), seal, record.previousSeal());
            }
        }
        var later = record;
        var order = bundles.stream()
                .sorted(Comparator.comparingLong(
                                (BundleForm.Head head) -> head.record().drawNumber())
                        .reversed())
                .toList();
        for (var head : order) {
            var before = head.record();
            if (!before.authority().equals(later.authority())) {
                throw new CheckFailed(Check.CHAIN, "chain.authority", later.authority(), before.authority());
            }
            if (before.drawNumber() != later.drawNumber() - 1) {
                throw new CheckFailed(
                        Check.CHAIN, "chain.number", later.drawNumber(), later.drawNumber() - 1, before.drawNumber());
            }
            if (!head.seal().equals(later.previousSeal())) {
                throw new CheckFailed(Check.CHAIN, "chain.seal", later.drawNumber(), head.seal(), later.previousSeal());
            }
            later = before;
        }
    }
}
