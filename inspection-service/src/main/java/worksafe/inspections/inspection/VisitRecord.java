package worksafe.inspections.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The record of a visit (现场检查记录), as it is kept and as clients read it.
 *
 * @param record what was looked at and seen
 * @param conclusion what follows from it
 * @param signedBy who signed it on the premises, or that they refused to and who witnessed it
 */
@Embeddable
@Schema(name = "InspectionRecord", description = "现场检查记录 / the record of the visit")
public record VisitRecord(
        @Column(name = "record_text") String record,
        @Column(name = "record_conclusion") String conclusion,
        @Column(name = "record_signed_by") String signedBy) {}
