package worksafe.inspections.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a matter is about. Never changes.
 *
 * @param field in what levels cooperate; of a cooperation alone
 * @param text what is the matter
 * @param demand what the addressee is to do
 * @param dueOn by when, where somebody named a day; else the policy says so once it is served
 */
@Embeddable
record MatterSubject(
        @Enumerated(EnumType.STRING) @Column(updatable = false)
        MatterKind kind,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        MatterCause cause,

        @Enumerated(EnumType.STRING) @Column(updatable = false) @Nullable
        CooperationField field,

        @Column(updatable = false) String title,
        @Column(name = "told", updatable = false) String text,
        @Column(updatable = false) String demand,
        @Column(updatable = false) @Nullable LocalDate dueOn) {}
