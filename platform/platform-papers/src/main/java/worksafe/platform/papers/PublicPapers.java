package worksafe.platform.papers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import worksafe.kernel.Sha256;
import worksafe.platform.duties.audit.log.DigestOperations;
import worksafe.platform.http.NotFound;
import worksafe.tlog.LogProof;

/**
 * What everybody who holds a paper may know. No scope is asked. The audit log holds the digest of what each signed paper says, and of
 * each file that was handed out of it, under the paper's number and the place of its authority; these entries name nobody.
 */
@ApplicationScoped
class PublicPapers implements PanacheRepositoryBase<PublicPaper, String> {

    private static final String CONTENT = "paper-content";
    private static final String FILE = "paper-file";

    private final DigestOperations digests;

    PublicPapers(DigestOperations digests) {
        this.digests = digests;
    }

    /** A paper was signed by all. */
    @Transactional(TxType.MANDATORY)
    void publish(PublicPaper paper) {
        persist(paper);
        digests.add("paper-formed", CONTENT, paper.number(), paper.region(), paper.contentSha256());
    }

    /** A file of a paper that was signed by all is handed out. That of a draft is none that anybody verifies. */
    @Transactional
    void handOut(String code, byte[] file) {
        findByIdOptional(code)
                .ifPresent(
                        paper -> digests.add("paper-printed", FILE, paper.number(), paper.region(), Sha256.hex(file)));
    }

    /** @throws NotFound when no signed paper bears the code */
    @Transactional
    PublicPaperView verify(String code) {
        var paper = bearing(code);
        return paper.view(digests.proof(CONTENT, paper.number(), paper.contentSha256()));
    }

    /**
     * That a file was handed out of a paper.
     *
     * @param sha256 the digest of the file
     * @throws NotFound when no signed paper bears the code, or no checkpoint covers such a file of it yet
     */
    @Transactional
    LogProof proof(String code, String sha256) {
        return digests.proof(FILE, bearing(code).number(), sha256).orElseThrow(() -> new NotFound(sha256));
    }

    private PublicPaper bearing(String code) {
        return findByIdOptional(code).orElseThrow(() -> new NotFound(code));
    }
}
