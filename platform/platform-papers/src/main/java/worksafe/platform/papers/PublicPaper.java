package worksafe.platform.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.tlog.LogProof;

/**
 * What everybody who holds a signed paper may know of it, found by the code that is printed on it. It names no enterprise and no
 * person: those stand on the paper.
 */
@Entity
@Table(name = "public_paper")
class PublicPaper {

    @Id
    private String code;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String kindTitle;

    @Column(updatable = false)
    private String authority;

    @Column(updatable = false)
    private long region;

    @Column(updatable = false)
    private LocalDate signedOn;

    @Column(updatable = false)
    private String contentSha256;

    private @Nullable LocalDate withdrawnOn;

    protected PublicPaper() {} // for Hibernate

    PublicPaper(Paper paper, String kindTitle, String authority, LocalDate signedOn) {
        code = paper.verifyCode();
        number = paper.number();
        kind = paper.kind();
        this.kindTitle = kindTitle;
        this.authority = authority;
        region = new RegionCode(paper.region().county()).value();
        this.signedOn = signedOn;
        contentSha256 = paper.contentSha256();
    }

    void withdraw(LocalDate day) {
        withdrawnOn = day;
    }

    String number() {
        return number;
    }

    /** The place of the authority; the town of an enterprise would tell of it. */
    RegionCode region() {
        return new RegionCode(region);
    }

    String contentSha256() {
        return contentSha256;
    }

    /** @param proof that the audit log holds its digest; empty as long as it does not */
    PublicPaperView view(Optional<LogProof> proof) {
        return new PublicPaperView(
                number,
                kind,
                kindTitle,
                authority,
                new RegionCode(region).toString(),
                signedOn,
                contentSha256,
                withdrawnOn == null,
                withdrawnOn,
                proof.map(LogProof::index).orElse(null),
                proof.map(LogProof::toString).orElse(null));
    }
}
