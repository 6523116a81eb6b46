package worksafe.platform.service;

import jakarta.enterprise.context.ApplicationScoped;

/** The rows whose timeline is read with them. */
@ApplicationScoped
class ToldRows extends WalledRepository<Told> {

    ToldRows(Scopes scopes) {
        super(scopes);
    }
}
