package worksafe.inspections.keylist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** That what is listed was followed up on a day. */
@Embeddable
record KeyFollowUp(
        @Enumerated(EnumType.STRING) FollowUpKind kind,
        LocalDate doneOn,
        String note,
        String subject,
        String name,
        Instant notedAt) {}
