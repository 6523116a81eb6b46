package worksafe.registry.authority;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.RegistryProblem;

/** A grid (网格): what its officials look after together. */
@Entity
@Table(name = "grid")
class Grid extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String code;

    private String name;

    @Column(updatable = false)
    private UUID authorityId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: a grid is no enterprise's, which hides it from enterprise users.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private LocalDate fromDay;

    private @Nullable LocalDate untilDay;
    private @Nullable String endReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "grid_place", joinColumns = @JoinColumn(name = "grid_id"))
    @OrderColumn(name = "position")
    @Column(name = "place")
    private List<Long> places = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "grid_enterprise", joinColumns = @JoinColumn(name = "grid_id"))
    @OrderColumn(name = "position")
    @Column(name = "enterprise")
    private List<UUID> enterprises = new ArrayList<>();

    protected Grid() {} // for Hibernate

    private Grid(UUID id, Authority authority, AuthorityRequests.DrawGrid drawn) {
        super(id, around(drawn.places(), authority.region()));
        code = drawn.code();
        name = drawn.name();
        authorityId = authority.id();
        sector = authority.sector();
        fromDay = drawn.from();
        places.addAll(drawn.places().stream().map(RegionCode::value).distinct().toList());
        enterprises.addAll(drawn.enterprises().stream().distinct().toList());
    }

    // The lowest division that holds all its places, so that whoever is responsible there sees the grid.
    private static RegionCode around(List<RegionCode> places, RegionCode otherwise) {
        return places.stream()
                .findFirst()
                .flatMap(one -> one.chain().stream()
                        .filter(division -> places.stream().allMatch(division::contains))
                        .findFirst())
                .orElse(otherwise);
    }

    /**
     * A grid of that authority.
     *
     * @throws RequestProblem 400 when it covers nothing
     * @throws RuleViolation when a place lies outside the authority's
     */
    static Grid draw(UUID id, Authority authority, AuthorityRequests.DrawGrid drawn) {
        if (drawn.places().isEmpty() && drawn.enterprises().isEmpty()) {
            throw RequestProblem.invalid(new Violation("/places", "grid-empty"));
        }
        drawn.places().stream()
                .filter(place -> !authority.region().contains(place))
                .findFirst()
                .ifPresent(place -> {
                    throw Scope.outside(place, null);
                });
        return new Grid(id, authority, drawn);
    }

    /** Its last day is named. */
    void end(LocalDate lastDay, String reason) {
        if (untilDay != null || lastDay.isBefore(fromDay)) {
            throw new RuleViolation(RegistryProblem.OFFICIAL_DAYS_OUTSIDE, lastDay.toString(), code);
        }
        untilDay = lastDay;
        endReason = reason;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    Days days() {
        return new Days(fromDay, untilDay);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    UUID authorityId() {
        return authorityId;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    @Nullable
    LocalDate untilDay() {
        return untilDay;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    List<RegionCode> places() {
        return places.stream().map(RegionCode::new).toList();
    }

    List<UUID> enterprises() {
        return List.copyOf(enterprises);
    }
}
