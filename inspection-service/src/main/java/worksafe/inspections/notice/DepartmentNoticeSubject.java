package worksafe.inspections.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about. Never changes.
 *
 * @param issuer the name of the department that sends it
 * @param text what is told or asked
 * @param answerBy until when the others answer; absent where no day is set
 */
@Embeddable
record DepartmentNoticeSubject(
        @Enumerated(EnumType.STRING) @Column(updatable = false)
        DepartmentNoticeKind kind,

        @Column(updatable = false) String issuer,
        @Column(updatable = false) String title,
        @Column(name = "told", updatable = false) String text,
        @Column(updatable = false) @Nullable LocalDate answerBy) {}
