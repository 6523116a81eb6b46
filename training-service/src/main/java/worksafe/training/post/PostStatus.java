package worksafe.training.post;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;
import worksafe.training.compliance.PostJudgement;

/** Whether the holder of a post may work in it; the picture is in {@code docs/lifecycles/post.md}. */
enum PostStatus implements Lifecycle<PostStatus> {
    /** No certificate is needed, or the one that is needed is in force. */
    FIT,
    /** The holder may not work. */
    BARRED,
    /** The holder has left it. */
    ENDED;

    /** That of a post which has not ended. */
    static PostStatus of(PostJudgement judgement) {
        return judgement.fit() ? FIT : BARRED;
    }

    @Override
    public Set<PostStatus> next() {
        return switch (this) {
            case FIT -> EnumSet.of(BARRED, ENDED);
            case BARRED -> EnumSet.of(FIT, ENDED);
            case ENDED -> EnumSet.noneOf(PostStatus.class);
        };
    }
}
