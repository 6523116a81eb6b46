package worksafe.platform.duties.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Scopes;

/**
 * Erases what of people is past its term (个人信息保护法 Art. 47(1)(2)), batch by batch, while people read and write. What somebody
 * holds meanwhile, or what a case that is open needs, is left for another day.
 */
@ApplicationScoped
class PersonalErasureJob implements JobKind {

    static final String KIND = "personal-data-erasure";

    private final PersonalErasureOperations operations;
    private final Scopes scopes;

    PersonalErasureJob(PersonalErasureOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @throws JobRun.SetAside when others wait */
    @Override
    public void run(JobRun run) throws InterruptedException {
        var erasure = Scope.system(Scope.SystemTask.ERASURE);
        var edition = scopes.<PolicyBook.Edition, RuntimeException>call(erasure, operations::edition);
        for (var retention :
                scopes.<List<String>, RuntimeException>call(erasure, () -> operations.plan(run, edition))) {
            while (scopes.<Boolean, RuntimeException>call(erasure, () -> operations.next(run, retention))) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                run.giveWay();
            }
        }
    }
}
