package worksafe.training.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.training.exam.ExamPolicies;
import worksafe.training.exam.bank.ExamQuestionRequests.ReviseExamQuestion;
import worksafe.training.exam.bank.ExamQuestionRequests.WriteExamQuestion;

/** One method for each thing that can be done about a question, each one transaction. */
@ApplicationScoped
class ExamQuestionOperations {

    private final ExamQuestions questions;
    private final Audit audit;
    private final AllowedActions allowed;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    ExamQuestionOperations(
            ExamQuestions questions,
            Audit audit,
            AllowedActions allowed,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.questions = questions;
        this.audit = audit;
        this.allowed = allowed;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Writes a question once, however often the request comes. */
    @Transactional
    ExamQuestionView write(IdempotencyKey key, WriteExamQuestion request) {
        return idempotency.once(
                key,
                "writeExamQuestion",
                request,
                ExamQuestionView.class,
                before -> questions.get(before.id()),
                () -> write(request));
    }

    private ExamQuestionView write(WriteExamQuestion request) {
        var owner = new ExamQuestion.Owner(caller.region(), ExamPolicies.sectorOf(caller.scope()));
        var question = new ExamQuestion(
                Uuid7.next(clock),
                owner,
                request.subject(),
                request.topic(),
                request.form(),
                ExamQuestionEdition.of(request.text(), caller.subject(), clock.instant()));
        questions.persistAndFlush(question);
        return audited("exam-question-written", question);
    }

    @Transactional
    ExamQuestionView get(UUID id) {
        return view(questions.get(id));
    }

    @Transactional
    ExamQuestionView revise(UUID id, IfMatch expected, ReviseExamQuestion request) {
        var question = questions.get(id, expected);
        question.revise(ExamQuestionEdition.of(request.text(question.form()), caller.subject(), clock.instant()));
        questions.flush(); // raises the version that the view shows
        return audited("exam-question-revised", question);
    }

    @Transactional
    ExamQuestionView retire(UUID id, IfMatch expected) {
        var question = questions.get(id, expected);
        question.retire(clock.instant());
        questions.flush();
        return audited("exam-question-retired", question);
    }

    private ExamQuestionView audited(String act, ExamQuestion question) {
        audit.record(AuditedAct.of(act, "exam-question", question.id(), question.region())
                .version(question.version())
                .belongingTo(question.sector(), null));
        return view(question);
    }

    private ExamQuestionView view(ExamQuestion question) {
        return ExamQuestionView.of(question, allowed.among(question.actions()));
    }
}
