package worksafe.registry.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.registry.enterprise.value.IdentifierScheme;

/** A code or number under which the enterprise was or is known; part of its aggregate. */
@Entity
@Table(name = "enterprise_identifier")
@SuppressWarnings("UnusedVariable") // region and sector are what the wall reads
class Identifier {

    @Id
    private UUID id;

    @Column(name = "enterprise_id")
    private UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    private IdentifierScheme scheme;

    private String value;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private IdentifierState state;

    /** On one that ended because its record was merged: the survivor. */
    private @Nullable UUID givenTo;

    /** On one that came with a record that was merged: whose it was. */
    private @Nullable UUID cameFrom;

    private long region;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @SuppressWarnings("NullAway.Init")
    protected Identifier() {} // for Hibernate

    Identifier(UUID enterpriseId, Draft draft, RegionCode region, Sector sector) {
        this.id = draft.id();
        this.enterpriseId = enterpriseId;
        this.scheme = draft.scheme();
        this.value = draft.value();
        this.validFrom = draft.validFrom();
        this.state = draft.state();
        this.region = region.value();
        this.sector = sector;
    }

    /** Ends on the day before its successor begins, or on the very day when both begin alike. */
    void endBefore(LocalDate successorBegins) {
        end(successorBegins.minusDays(1));
    }

    /** Ends with its record, which is merged into that enterprise. */
    void endIn(UUID survivor, LocalDate lastDay) {
        end(lastDay);
        givenTo = survivor;
    }

    /** Goes on at the enterprise that its record is merged into. */
    Identifier goingOn(UUID newId, UUID survivor, RegionCode place, Sector competent) {
        var identifier = new Identifier(survivor, new Draft(newId, scheme, value, validFrom, state), place, competent);
        identifier.cameFrom = enterpriseId;
        return identifier;
    }

    /** Ends at the survivor, because its record is itself again. */
    void giveBack(LocalDate lastDay) {
        end(lastDay);
        cameFrom = null;
    }

    /** Is in force again, because its record is itself again. */
    void reopen() {
        validTo = null;
        givenTo = null;
    }

    private void end(LocalDate lastDay) {
        validTo = lastDay.isBefore(validFrom) ? validFrom : lastDay;
    }

    boolean wasGivenTo(UUID survivor) {
        return survivor.equals(givenTo);
    }

    boolean cameFrom(UUID absorbed) {
        return absorbed.equals(cameFrom);
    }

    void follow(RegionCode region, Sector sector) {
        this.region = region.value();
        this.sector = sector;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    IdentifierScheme scheme() {
        return scheme;
    }

    String value() {
        return value;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    IdentifierState state() {
        return state;
    }

    boolean inForce() {
        return validTo == null;
    }

    /** An identifier to be put in force, its value in the spelling of its scheme. */
    record Draft(UUID id, IdentifierScheme scheme, String value, LocalDate validFrom, IdentifierState state) {}

    /** What is known of an identifier's correctness. */
    public enum IdentifierState {
        VALID,
        /** The check character is wrong, but the registering authority vouches for the code. */
        CHECK_MISMATCH_CONFIRMED
    }
}
