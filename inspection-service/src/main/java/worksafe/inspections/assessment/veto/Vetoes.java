package worksafe.inspections.assessment.veto;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.assessment.result.AssessedYear;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The vetoes that the present scope shows. */
@ApplicationScoped
class Vetoes extends WalledRepository<Veto> {

    private final Listing<VetoSummary> listing;

    Vetoes(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Veto.class, VetoSummary.class, VetoFilter.class, "-triggeredAt");
    }

    /** Those that bar an authority, or a post there, in a year. */
    List<Veto> inForce(RegionCode region, @Nullable Sector sector, int year, @Nullable String post) {
        return find("region = ?1 and particulars.year = ?2 and status = ?3", region.value(), year, VetoStatus.IN_FORCE)
                .list()
                .stream()
                .filter(veto -> veto.sector() == sector)
                .filter(veto -> Objects.equals(veto.particulars().post(), post))
                .toList();
    }

    /** Which of these places and departments are barred as a whole. */
    Set<AssessedYear> barred(Collection<AssessedYear> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        var barred = find(
                        "region in ?1 and particulars.year in ?2 and status = ?3 and particulars.post is null",
                        AssessedYear.regions(asked),
                        AssessedYear.years(asked),
                        VetoStatus.IN_FORCE)
                .list()
                .stream()
                .map(veto -> new AssessedYear(
                        veto.region(), veto.sector(), veto.particulars().year()))
                .collect(Collectors.toSet());
        barred.retainAll(asked);
        return Set.copyOf(barred);
    }

    /** Those that bar somebody of that name in a year: an authority of the place, or whoever held a post there. */
    List<Veto> barring(RegionCode region, int year, String named) {
        return find("region = ?1 and particulars.year = ?2 and status = ?3", region.value(), year, VetoStatus.IN_FORCE)
                .list()
                .stream()
                .filter(veto -> named.equals(Objects.requireNonNullElse(
                        veto.particulars().post(), veto.particulars().body())))
                .toList();
    }

    /** Of years before that one, those that are in force. */
    List<UUID> inForceBefore(int year) {
        return find("particulars.year < ?1 and status = ?2", year, VetoStatus.IN_FORCE).list().stream()
                .map(Veto::id)
                .toList();
    }

    /** Those that the filter leaves. */
    Slice<VetoSummary> list(VetoFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
