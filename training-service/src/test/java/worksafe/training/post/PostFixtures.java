package worksafe.training.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.training.compliance.BarGround;
import worksafe.training.compliance.BarReason;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.PostJudgement;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;
import worksafe.training.compliance.SupportingCertificate;
import worksafe.training.person.KnownPersons.KnownPerson;

/** Posts in every status, brought there by their verbs. Entered on 10 March 2026, held since the first of that month. */
final class PostFixtures {

    static final Instant STARTED_AT = Instant.parse("2026-03-10T00:15:00Z");
    static final Instant LATER = Instant.parse("2026-08-31T00:15:00Z");
    static final LocalDate FROM = LocalDate.parse("2026-03-01");
    static final LocalDate UNTIL = LocalDate.parse("2026-08-31");

    static final UUID ID = UUID.fromString("0198f3b0-2b3c-7d4e-9f5a-6b7c8d9e0f1a");
    static final ActiveEnterprise ENTERPRISE = new ActiveEnterprise(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY);
    static final KnownPerson PERSON = new KnownPerson(UUID.fromString("0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f"), "王建国");
    static final Post.Draft DRAFT = new Post.Draft(
            PERSON.id(),
            ENTERPRISE.id(),
            new Qualification(QualificationKind.SPECIAL_OPERATION, OperationCategory.ELECTRICAL),
            FROM,
            null,
            null);

    static final SupportingCertificate HOLDING = new SupportingCertificate(
            UUID.fromString("0198f3b0-3c4d-7e5f-8a6b-7c8d9e0f1a2b"),
            LocalDate.parse("2032-02-29"),
            LocalDate.parse("2029-02-28"));
    static final BarReason LAPSED = new BarReason(
            BarGround.CERTIFICATE_LAPSED, "中华人民共和国安全生产法（2021年修正）", "第三十条第一款", Force.LAW, Certainty.CERTAIN);
    static final BarReason MISSING = new BarReason(
            BarGround.CERTIFICATE_MISSING, "中华人民共和国安全生产法（2021年修正）", "第三十条第一款", Force.LAW, Certainty.CERTAIN);
    static final PostJudgement FIT = new PostJudgement(null, HOLDING);
    static final PostJudgement BARRED = new PostJudgement(LAPSED, HOLDING);
    static final PostJudgement NEVER_HELD = new PostJudgement(MISSING, null);

    private PostFixtures() {}

    static Post started(PostJudgement judgement) {
        return Post.start(ID, ENTERPRISE, PERSON, DRAFT, judgement, STARTED_AT).aggregate();
    }

    static Post in(PostStatus status) {
        return switch (status) {
            case FIT -> started(FIT);
            case BARRED -> started(NEVER_HELD);
            case ENDED -> {
                var post = started(FIT);
                var unused = post.end(UNTIL, LATER);
                yield post;
            }
        };
    }
}
