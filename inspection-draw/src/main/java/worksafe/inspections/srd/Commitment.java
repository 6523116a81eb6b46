package worksafe.inspections.srd;

import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.Encoding;
import worksafe.inspections.srd.form.Suite;

/**
 * The promise of a contributor: bound to a nonce, a draw and a name, without telling the nonce. Nobody can take over
 * another's commitment, or open one with a second nonce.
 *
 * @param who the contributor
 * @param digest {@code H("SRD1/commit" 00 || LP(drawId) || LP(who) || nonce)}
 */
public record Commitment(String who, Digest digest) {

    /** @throws worksafe.kernel.InvalidValue {@code draw-text-…} */
    public Commitment {
        DrawText.require("contributor", who);
    }

    /** The commitment of this contributor to this nonce in this draw. */
    public static Commitment to(Nonce nonce, Suite suite, String drawId, String who) {
        DrawText.require("drawId", drawId);
        DrawText.require("contributor", who);
        return new Commitment(
                who,
                suite.hash(new Encoding()
                        .label("SRD1/commit", 0)
                        .text(drawId)
                        .text(who)
                        .raw(nonce.bytes())
                        .bytes()));
    }

    /** Whether this is the nonce that was committed to; worth asking already when it is deposited. */
    public boolean opensWith(Nonce nonce, Suite suite, String drawId) {
        return equals(to(nonce, suite, drawId, who));
    }
}
