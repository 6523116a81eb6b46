package worksafe.training.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The questions that the present scope shows. */
@ApplicationScoped
class ExamQuestions extends WalledRepository<ExamQuestion> {

    private final Listing<ExamQuestionSummary> listing;

    ExamQuestions(Scopes scopes, Listings listings) {
        super(scopes);
        listing =
                listings.walled(ExamQuestion.class, ExamQuestionSummary.class, ExamQuestionFilter.class, "-writtenAt");
    }

    /** Those that the filter leaves. */
    Slice<ExamQuestionSummary> list(ExamQuestionFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
