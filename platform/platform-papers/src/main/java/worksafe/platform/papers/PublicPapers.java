package worksafe.platform.papers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import worksafe.platform.http.NotFound;

/** What everybody who holds a paper may know. No scope is asked. */
@ApplicationScoped
class PublicPapers implements PanacheRepositoryBase<PublicPaper, String> {

    /** @throws NotFound when no signed paper bears the code */
    @Transactional
    PublicPaperView verify(String code) {
        return findByIdOptional(code).orElseThrow(() -> new NotFound(code)).view();
    }
}
