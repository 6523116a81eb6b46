package worksafe.inspections.draw.operations;

import java.util.Optional;
import worksafe.inspections.draw.Refusals;
import worksafe.inspections.srd.Bundle;
import worksafe.inspections.srd.SealedLists;
import worksafe.inspections.srd.SealedRecord;
import worksafe.inspections.srd.Stage;
import worksafe.inspections.srd.form.Digest;

/**
 * What is about to be made public of a draw, beside its lists.
 *
 * @param logged the digest of the result, as it was announced when the draw was opened
 */
record Disclosure(SealedRecord sealedRecord, Digest logged, Stage.Disclosed stage) {

    /** @throws worksafe.platform.http.RuleViolation when the draw does not give again what is stored */
    void verify(SealedLists sealed) {
        Refusals.requireRules(() -> {
            stage.result().requireSame(logged, sealedRecord.suite());
            new Bundle(sealed, Optional.empty(), stage).verify();
        });
    }
}
