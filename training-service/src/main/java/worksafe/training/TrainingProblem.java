package worksafe.training;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of this context; titles and details stand in {@code messages/training_zh} and {@code _en}. */
public enum TrainingProblem implements ProblemType {
    /** The number states a day of birth that is still to come. */
    PERSON_NOT_BORN(422),
    /** The number belongs to a person whom the caller can see. */
    PERSON_KNOWN(409),
    /** The number belongs to a person outside the caller's scope. */
    PERSON_REGISTERED_ELSEWHERE(409),
    /** No such person within the caller's scope. */
    PERSON_UNKNOWN(422),
    /** The person is a duplicate of another, who goes on. */
    PERSON_MERGED(422),
    /** Nobody is a duplicate of himself. */
    PERSON_MERGE_SELF(422),
    /** The person was not merged into another. */
    PERSON_NOT_MERGED(422),
    /** Others were merged into the person; they are separated first. */
    PERSON_HAS_DUPLICATES(422),
    /** Both hold one post on some of the same days. */
    PERSON_MERGE_POSTS_OVERLAP(409),
    /** Both have a certificate of one kind on some of the same days, or of one number. */
    PERSON_MERGE_CERTIFICATES_OVERLAP(409),
    /** The person has as many papers as are kept. */
    PERSON_PAPERS_TOO_MANY(422),
    /** The enterprise does not hire the person for a time. */
    PERSON_REHIRE_BANNED(422),
    /** The dismissal is still to come. */
    REHIRE_BAN_DAY_FUTURE(422),
    /** The time of the ban is over already. */
    REHIRE_BAN_OVER(422),
    /** The appeal was before the dismissal, or is to come. */
    REHIRE_BAN_APPEAL_DAY(422),
    /** The person still works there. */
    REHIRE_BAN_STILL_EMPLOYED(422),
    /** The person never worked there. */
    REHIRE_BAN_NEVER_EMPLOYED(422),
    /** The enterprise does not hire the person anyway. */
    REHIRE_BAN_EXISTS(409),
    /** The person holds that very post, or held it on some of those days. */
    POST_OVERLAPPING(409),
    /** A post is entered when it has begun, not before. */
    POST_FROM_FUTURE(422),
    /** A post cannot end before it began, nor on a day to come. */
    POST_UNTIL_OUTSIDE(422),
    /** A certificate of that kind that somebody else has bears the number. */
    CERTIFICATE_NUMBER_TAKEN(409),
    /** It is numbered T and an identity number that is not its holder's. */
    CERTIFICATE_NUMBER_NOT_HOLDERS(422),
    /** The person has a certificate of that kind and category for some of those days. */
    CERTIFICATE_OVERLAPPING(409),
    /** A certificate is issued for days from today at the latest. */
    CERTIFICATE_FROM_FUTURE(422),
    /** It would have begun before its holder was born. */
    CERTIFICATE_BEFORE_BIRTH(422),
    /** Its holder was too young on its first day. */
    CERTIFICATE_UNDER_AGE(422),
    /** Its holder was above the latest age of retirement on its first day. */
    CERTIFICATE_OVER_AGE(422),
    /** It would have run out before today, for want of a review. */
    CERTIFICATE_RUN_OUT(422),
    /** One was revoked for fraud or false data, and the time has not passed after which another may be had. */
    CERTIFICATE_BANNED(422),
    /** Only the authority that issued it, or one above, reviews, revokes and cancels it. */
    CERTIFICATE_ISSUED_ELSEWHERE(422),
    /** A certificate is entered with reviews that were passed, not with one to come. */
    REVIEW_FROM_FUTURE(422),
    /** The time in which the review may be asked for has not begun. */
    REVIEW_TOO_EARLY(422),
    /** The review was passed after the day by which it was due; the certificate is void. */
    REVIEW_MISSED(422),
    /** The training before the review was too short. */
    REVIEW_HOURS_SHORT(422),
    /** Reviews of that kind of certificate are not put off. */
    REVIEW_EXTENSION_UNKNOWN(422),
    /** The holder has not had such certificates for as long as the law asks before a review may be put off. */
    REVIEW_EXTENSION_TOO_SOON(422),
    /** A certificate of the holder was revoked for a violation within that time. */
    REVIEW_EXTENSION_VIOLATION(422),
    /** There is no review that would come later by it. */
    REVIEW_EXTENSION_IDLE(422),
    /** The law knows no such ground for that kind of certificate. */
    REVOCATION_GROUND(422),
    /** The law strikes no certificate of that kind off on such a ground. */
    CANCELLATION_GROUND(422),
    /** It is to be struck off as revoked, but nobody revoked it. */
    CANCELLATION_NOT_REVOKED(422);

    private final int status;

    TrainingProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
