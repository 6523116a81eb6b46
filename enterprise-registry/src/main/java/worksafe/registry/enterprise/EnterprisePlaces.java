package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.duties.ledger.EnterpriseDirectory;
import worksafe.platform.service.Scopes;

/** Tells the platform's duties where an enterprise is supervised. */
@ApplicationScoped
class EnterprisePlaces implements EnterpriseDirectory {

    private final Enterprises enterprises;
    private final Scopes scopes;

    EnterprisePlaces(Enterprises enterprises, Scopes scopes) {
        this.enterprises = enterprises;
        this.scopes = scopes;
    }

    @Override
    public Optional<Place> find(UUID enterpriseId) {
        return enterprises
                .find(enterpriseId, scopes.current())
                .map(enterprise -> new Place(enterprise.region(), enterprise.sector()));
    }
}
