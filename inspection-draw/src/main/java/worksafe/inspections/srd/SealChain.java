package worksafe.inspections.srd;

import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.kernel.RegionCode;

/**
 * Where an authority's row of draws has come to. Each record names the number and the seal before it, so that no draw can
 * be left out, repeated or put in between without showing.
 *
 * @param authority the drawing authority
 * @param number number of its last sealed draw, 0 before the first
 * @param seal seal of that draw, {@link Digest#NONE} before the first
 */
public record SealChain(RegionCode authority, long number, Digest seal) {

    /** Before the authority's first draw. */
    public static SealChain before(RegionCode authority) {
        return new SealChain(authority, 0, Digest.NONE);
    }

    /**
     * The chain after this record.
     *
     * @throws worksafe.kernel.InvalidValue {@code draw-chain-authority}, {@code draw-chain-number} when the number is not
     *     the next, {@code draw-chain-previous-seal} when the record does not name the last seal
     */
    public SealChain follow(SealedRecord sealed) {
        var terms = sealed.terms();
        if (!terms.authority().equals(authority)) {
            throw DrawRefusal.CHAIN_AUTHORITY.of(authority, terms.authority());
        }
        if (terms.drawNumber() != number + 1) {
            throw DrawRefusal.CHAIN_NUMBER.of(number + 1, terms.drawNumber());
        }
        if (!terms.previousSeal().equals(seal)) {
            throw DrawRefusal.CHAIN_PREVIOUS_SEAL.of(seal, terms.previousSeal());
        }
        return new SealChain(authority, terms.drawNumber(), sealed.seal());
    }
}
