package worksafe.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.training.compliance.ExpiringWithin;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;
import worksafe.training.person.KnownPersons;

/** The certificates that the present scope shows: those issued within it, and those of the people it shows. */
@ApplicationScoped
class Certificates extends WalledRepository<Certificate> {

    private static final String HELD_AT = """
        exists (select 1 from Post p where p.personId = r.personId and cast(p.status as string) <> 'ENDED'
                and p.enterpriseId %s)\
        """;

    private final KnownPersons persons;
    private final EnterpriseSnapshots enterprises;
    private final InstantSource clock;
    private final Listing<CertificateSummary> listing;

    Certificates(
            Scopes scopes,
            KnownPersons persons,
            EnterpriseSnapshots enterprises,
            InstantSource clock,
            Listings listings) {
        super(scopes);
        this.persons = persons;
        this.enterprises = enterprises;
        this.clock = clock;
        this.listing =
                listings.open(Certificate.class, CertificateSummary.class, CertificateFilter.class, "inForceUntil");
    }

    /** Also shown to whoever is shown its holder. */
    @Override
    protected Certificate visible(Optional<Certificate> found, Object what) {
        return found.filter(this::isShown).orElseThrow(() -> new NotFound(what));
    }

    private boolean isShown(Certificate certificate) {
        return certificate.isWithin(scope()) || persons.isVisible(certificate.personId());
    }

    /** The same certificate as it is once nobody else changes it. */
    void hold(Certificate certificate) {
        getEntityManager().refresh(certificate, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a person for that kind and category, whatever became of them. */
    List<Certificate> of(UUID personId, Qualification qualification) {
        return list(
                "personId = ?1 and qualification.kind = ?2"
                        + " and coalesce(cast(qualification.category as string), '') = ?3",
                personId,
                qualification.kind(),
                qualification.categoryKey());
    }

    /** What a person's certificates tell of its work in the trade of one that begins on that day. */
    HolderRecord recordOf(UUID personId, Qualification qualification, LocalDate from) {
        return HolderRecord.of(
                from, of(personId, qualification), list("personId = ?1 and endedOn is not null", personId));
    }

    /** When a certificate for special operations of a person was revoked for dishonesty, last. */
    Optional<LocalDate> lastDishonest(UUID personId) {
        return list(
                        "personId = ?1 and qualification.kind = ?2 and endedOn is not null",
                        personId,
                        QualificationKind.SPECIAL_OPERATION)
                .stream()
                .filter(certificate -> certificate
                        .end()
                        .filter(end -> end.ground().dishonest())
                        .isPresent())
                .flatMap(certificate -> certificate.endedOn().stream())
                .max(LocalDate::compareTo);
    }

    /** Whether a certificate of somebody else, of that kind and category, bears the number, within the scope or not. */
    boolean isTaken(Qualification qualification, SealedNumber number, UUID bearer) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select certificate_number_borne(:kind, :category, :number, :bearer)", Boolean.class)
                .setParameter("kind", qualification.kind().name())
                .setParameter("category", qualification.categoryKey())
                .setParameter("number", number.index())
                .setParameter("bearer", bearer)
                .getSingleResult();
    }

    /** Those that bear the number and are shown to the scope. */
    List<Certificate> numbered(String index) {
        return list("number.index = ?1 order by id", index).stream()
                .filter(this::isShown)
                .toList();
    }

    /** Those that the filter leaves. */
    Slice<CertificateSummary> list(CertificateFilter filter, PageQuery query) {
        return listing.slice(query, () -> {
            var certificates = listing.of(filter);
            restrict(certificates, filter, scope());
            var today = ChinaTime.dayOf(clock.instant());
            ExpiringWithin.latest(filter.expiringWithinDays(), today)
                    .ifPresent(latest -> certificates
                            .where("r.status = :inForce", "inForce", CertificateStatus.IN_FORCE)
                            // Those that ran out long ago lie before it in the index, ever more of them.
                            .where("r.inForceUntil >= :today", "today", today)
                            .where("r.inForceUntil <= :latest", "latest", latest));
            return certificates;
        });
    }

    /** Whose certificates the list is about: one person's, an enterprise's people's, or what the place issued. */
    private void restrict(Listing<CertificateSummary>.Selection certificates, CertificateFilter filter, Scope scope) {
        var person = filter.personId();
        var enterprise = filter.enterpriseId();
        var region = filter.region();
        if (person == null && scope.enterprises() == null && enterprise == null) {
            certificates.within(scope.narrowedTo(region));
            return;
        }
        if (region != null) {
            // Only a further condition: whose certificates are shown is said below.
            certificates.within(new Scope(region, null, null, scope.subject(), null));
        }
        if (person != null) {
            certificates.where(persons.isVisible(person) ? "1 = 1" : "1 = 0");
        } else if (scope.enterprises() != null) {
            certificates.where(HELD_AT.formatted("in :enterprises"), "enterprises", scope.enterprises());
        }
        if (enterprise != null) {
            // All posts of an enterprise are supervised where it is.
            certificates
                    .where(enterprises.find(enterprise).isPresent() ? "1 = 1" : "1 = 0")
                    .where(HELD_AT.formatted("= :enterprise"), "enterprise", enterprise);
        }
    }
}
