package worksafe.inspections.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The record of a visit (现场检查记录).
 *
 * @param text what was looked at and seen
 * @param conclusion what follows from it
 * @param signedBy who signed it on the premises, or that they refused to and who witnessed it
 */
@Embeddable
record VisitRecord(
        @Column(name = "record_text") String text,
        @Column(name = "record_conclusion") String conclusion,
        @Column(name = "record_signed_by") String signedBy) {}
