package worksafe.inspections.draw.lists;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.port.Exclusion;

/** Somebody who was left out when a draw was frozen; read here, written with the lists. */
@Entity
@Immutable
@Table(name = "frozen_exclusion")
@SuppressWarnings({"unused", "UnusedVariable"}) // shown by the list of them
class FrozenExclusion {

    @Id
    private UUID id;

    private UUID drawId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID subjectId;
    private String label;

    @Enumerated(EnumType.STRING)
    private Exclusion.Reason reason;

    private @Nullable String detail;

    protected FrozenExclusion() {} // for Hibernate

    /** What was left out. */
    @Schema(name = "DrawExclusionKind")
    enum Kind {
        OBJECT,
        INSPECTOR
    }
}
