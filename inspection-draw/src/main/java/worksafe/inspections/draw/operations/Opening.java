package worksafe.inspections.draw.operations;

import java.util.List;
import worksafe.inspections.draw.Refusals;
import worksafe.inspections.srd.Nonce;
import worksafe.inspections.srd.OpenDraw;
import worksafe.inspections.srd.SealedLists;
import worksafe.inspections.srd.SealedRecord;

/**
 * What opens a draw, beside its lists.
 *
 * @param nonces in the order of the record
 * @param beacon the string with the public value
 */
record Opening(SealedRecord sealedRecord, List<Nonce> nonces, String beacon) {

    /** @throws worksafe.platform.http.RuleViolation when it does not open this draw */
    OpenDraw open(SealedLists sealed) {
        return Refusals.asRules(() -> sealed.open(nonces, beacon));
    }
}
