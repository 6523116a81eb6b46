package worksafe.registry.region;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;

/** A place with a code, in force or retired. Loaded, never changed by a request. */
@Entity
@Immutable
public class Region {

    @Id
    private long code;

    private String name;

    @Enumerated(EnumType.STRING)
    private RegionLevel level;

    private @Nullable Long parent;

    @Enumerated(EnumType.STRING)
    private RegionKind kind;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private @Nullable Long successor;

    @SuppressWarnings("NullAway.Init")
    protected Region() {} // for Hibernate

    public RegionCode code() {
        return new RegionCode(code);
    }

    public String name() {
        return name;
    }

    public RegionLevel level() {
        return level;
    }

    public RegionKind kind() {
        return kind;
    }

    /** The place directly above; the nation has none. */
    public Optional<RegionCode> parent() {
        return Optional.ofNullable(parent).map(RegionCode::new);
    }

    /** The first day on which the code is known to have been in force; absent where that is not known. */
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** The last day on which a retired code is known to have been in force; absent while it is. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** What stands in the place of a retired code; absent where several do, or where it is not known. */
    public Optional<RegionCode> successor() {
        return Optional.ofNullable(successor).map(RegionCode::new);
    }

    public boolean inForce() {
        return validTo == null;
    }
}
