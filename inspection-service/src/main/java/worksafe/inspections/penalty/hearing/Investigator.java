package worksafe.inspections.penalty.hearing;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.inspections.library.Inspectors.AbleInspector;

/**
 * One of those who investigate a case (承办人).
 *
 * @param number service number
 */
@Embeddable
@Schema(name = "PenaltyInvestigator", description = "承办人 / one of those who investigate a case")
public record Investigator(
        @Schema(description = "执法人员标识 / inspector", examples = "0198f4a0-1111-7aaa-8bbb-000000000001")
        UUID inspectorId,

        @Schema(description = "执法证号 / service number", examples = "ZF-320281-0042")
        String number,

        @Schema(description = "姓名 / name", examples = "李检查") String name,

        @Schema(description = "账户 / account", examples = "inspector-0007")
        String account) {

    public static Investigator of(AbleInspector able) {
        return new Investigator(able.id(), able.number(), able.name(), able.subject());
    }
}
