package worksafe.registry.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.registry.authority.Authorities;
import worksafe.registry.authority.AuthoritySummary;
import worksafe.registry.grade.GradeQueries;
import worksafe.registry.staffing.CoverageQueries;

/**
 * The one page of an authority. What it is competent for is read within the caller's scope narrowed to its place and, of a
 * department, to its sector, so that the wall of the database holds it too.
 */
@ApplicationScoped
class AuthorityArchiveQueries {

    private static final Set<RegionLevel> WITH_DEPARTMENTS = EnumSet.of(RegionLevel.COUNTY, RegionLevel.CITY);

    private final Authorities authorities;
    private final AuthorityPartQueries parts;
    private final CoverageQueries coverage;
    private final GradeQueries grades;
    private final Scopes scopes;

    AuthorityArchiveQueries(
            Authorities authorities,
            AuthorityPartQueries parts,
            CoverageQueries coverage,
            GradeQueries grades,
            Scopes scopes) {
        this.authorities = authorities;
        this.parts = parts;
        this.coverage = coverage;
        this.grades = grades;
        this.scopes = scopes;
    }

    /** @throws NotFound when there is no such authority within the scope */
    AuthorityArchiveView of(UUID id) {
        var authority = authorities.summary(id);
        var region = RegionCode.of(authority.region());
        var sector = authority.sector();
        var own = parts.own(authority, region, WITH_DEPARTMENTS.contains(region.level()) ? sector : null);
        return scopes.call(competence(region, sector), () -> view(authority, region, own));
    }

    private AuthorityArchiveView view(AuthoritySummary authority, RegionCode region, AuthorityPartQueries.Own own) {
        var within = parts.within();
        return new AuthorityArchiveView(
                authority,
                within.enterprises(),
                new AuthorityArchiveView.GradesPart(within.graded(), grades.coverage(region)),
                coverage.of(region, own.staffing().on()),
                own.obligations(),
                within.missed(),
                own.funds(),
                own.staffing());
    }

    private Scope competence(RegionCode region, @Nullable Sector sector) {
        var narrowed = scopes.current().narrowedTo(region);
        return sector == null
                ? narrowed
                : new Scope(
                        narrowed.region(),
                        Set.of(sector),
                        narrowed.enterprises(),
                        narrowed.subject(),
                        narrowed.system());
    }
}
