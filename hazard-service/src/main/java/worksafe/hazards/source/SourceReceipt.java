package worksafe.hazards.source;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One with whom a source is filed has received it.
 *
 * @param round of which submission, counted from 1
 */
@Embeddable
record SourceReceipt(int round, @Enumerated(EnumType.STRING) FilingRecipient recipient, LocalDate receivedOn) {

    /** With whom sources are filed. */
    @Schema(name = "SourceRecipient")
    enum FilingRecipient {
        /** 县级人民政府应急管理部门 */
        EMERGENCY_DEPARTMENT,
        /** 港口行政管理部门 */
        PORT_AUTHORITY,
        /** 消防救援机构 */
        FIRE_RESCUE,
        /** 有关部门 */
        DEPARTMENT_CONCERNED
    }
}
