package worksafe.inspections.srd;

import java.util.HashSet;
import java.util.List;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.list.FrozenLists;

/**
 * A sealed record together with the very lists it was made of. It waits for the public value; the only thing that can be
 * done with it is to {@linkplain #open open} it.
 */
public final class SealedLists {

    private final SealedRecord sealed;
    private final FrozenLists lists;
    private final Digest seal;

    private SealedLists(SealedRecord sealed, FrozenLists lists) {
        this.sealed = sealed;
        this.lists = lists;
        this.seal = sealed.seal();
    }

    /**
     * Seals terms and lists.
     *
     * @param systemContributor name of the contribution that the system makes by itself; without it, all contributors
     *     together could have known every nonce before the lists were frozen
     * @throws worksafe.kernel.InvalidValue {@code draw-system-contributor-missing}, or what {@link #of} refuses
     */
    public static SealedLists seal(DrawTerms terms, String systemContributor, FrozenLists lists) {
        if (terms.contributors().stream().noneMatch(c -> c.who().equals(systemContributor))) {
            throw DrawRefusal.SYSTEM_CONTRIBUTOR_MISSING.of(systemContributor);
        }
        return of(new SealedRecord(lists.suite(), terms, lists.roots()), lists);
    }

    /**
     * Brings a record and its lists together again.
     *
     * @throws worksafe.kernel.InvalidValue {@code draw-list-changed} when a list is not the one that was sealed; {@code
     *     draw-quota-stratum-unknown}, {@code draw-quota-stratum-missing} (every stratum of the pool needs one, if only
     *     0), {@code draw-quota-too-large} (more than the stratum has), {@code draw-team-larger-than-list}
     */
    public static SealedLists of(SealedRecord sealed, FrozenLists lists) {
        sealed.lists().requireUnchanged(lists.roots());
        requireQuotas(sealed.terms(), lists);
        if (sealed.terms().teamSize() > lists.inspectors().size()) {
            throw DrawRefusal.TEAM_LARGER_THAN_LIST.of(
                    sealed.terms().teamSize(), lists.inspectors().size());
        }
        return new SealedLists(sealed, lists);
    }

    /** The record; its canonical form and number go into the audit log. */
    public SealedRecord sealedRecord() {
        return sealed;
    }

    /** The lists. */
    public FrozenLists lists() {
        return lists;
    }

    /** The seal, public at once. */
    public Digest seal() {
        return seal;
    }

    /**
     * Opens the draw. The same nonces and the same beacon string always give the same result, and no others are accepted
     * but for the beacon's value; so whoever opens a draw twice compares with the first result ({@link
     * DrawResult#requireSame}).
     *
     * @param nonces one of each contributor, in the order of the record
     * @param beaconString the sealed beacon, a vertical bar and the published value, for example {@code SSQ-2026137|06 08
     *     13 21 27 30+05}; empty when the record names no beacon
     * @throws worksafe.kernel.InvalidValue {@code draw-nonce-count}, {@code draw-nonce-wrong}, {@code
     *     draw-nonce-repeated}, {@code draw-beacon-not-as-sealed} or {@code draw-text-…}
     */
    public OpenDraw open(List<Nonce> nonces, String beaconString) {
        requireNonces(nonces);
        requireBeacon(beaconString);
        var contributors = sealed.terms().contributors();
        var material = new Encoding();
        for (int i = 0; i < contributors.size(); i++) {
            material.text(contributors.get(i).who()).raw(nonces.get(i).bytes());
        }
        material.text(beaconString);
        return new OpenDraw(this, DrawKeys.derive(sealed.suite(), seal, material.bytes()));
    }

    private void requireNonces(List<Nonce> nonces) {
        var terms = sealed.terms();
        var contributors = terms.contributors();
        if (nonces.size() != contributors.size()) {
            throw DrawRefusal.NONCE_COUNT.of(contributors.size(), nonces.size());
        }
        var seen = new HashSet<Nonce>();
        for (int i = 0; i < nonces.size(); i++) {
            var contributor = contributors.get(i);
            if (!contributor.opensWith(nonces.get(i), sealed.suite(), terms.drawId())) {
                throw DrawRefusal.NONCE_WRONG.of(contributor.who());
            }
            if (!seen.add(nonces.get(i))) {
                throw DrawRefusal.NONCE_REPEATED.of(contributor.who());
            }
        }
    }

    private void requireBeacon(String beaconString) {
        var beacon = sealed.terms().beacon();
        if (beacon.isEmpty() && beaconString.isEmpty()) {
            return;
        }
        var start = beacon + "|";
        DrawText.require("beaconString", beaconString);
        if (beacon.isEmpty() || !beaconString.startsWith(start) || beaconString.length() == start.length()) {
            throw DrawRefusal.BEACON_NOT_AS_SEALED.of(beacon);
        }
    }

    private static void requireQuotas(DrawTerms terms, FrozenLists lists) {
        var sizes = lists.strataSizes();
        for (var quota : terms.quotas()) {
            var size = sizes.remove(quota.stratum());
            if (size == null) {
                throw DrawRefusal.QUOTA_STRATUM_UNKNOWN.of(quota.stratum());
            }
            if (quota.count() > size) {
                throw DrawRefusal.QUOTA_TOO_LARGE.of(quota.stratum(), quota.count(), size);
            }
        }
        sizes.keySet().stream().findFirst().ifPresent(stratum -> {
            throw DrawRefusal.QUOTA_STRATUM_MISSING.of(stratum);
        });
    }
}
