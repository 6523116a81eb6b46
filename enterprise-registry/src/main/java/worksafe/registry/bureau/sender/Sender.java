package worksafe.registry.bureau.sender;

import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.record.Bureau;
import worksafe.registry.bureau.record.RecordType;

/** A sender as deliveries know it. */
public record Sender(UUID id, String code, String name, Bureau bureau, RegionCode region) {

    /** What it may tell of: the enterprises of its place. What comes without a caller is taken in under this. */
    public Scope scope() {
        return new Scope(region, null, null, "bureau:" + code, null, Scope.Standing.PROGRAM);
    }

    /** @throws RuleViolation 422 {@code bureau-record-type-other} */
    void requireSending(RecordType type) {
        if (type.bureau() != bureau) {
            throw new RuleViolation(BureauProblem.BUREAU_RECORD_TYPE_OTHER, name, type);
        }
    }
}
