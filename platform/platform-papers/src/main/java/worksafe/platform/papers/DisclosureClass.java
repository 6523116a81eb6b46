package worksafe.platform.papers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may have a paper (公开属性), as the authority decided when it was drawn up (政府信息公开条例 Art. 13). */
@Schema(name = "DisclosureClass")
public enum DisclosureClass {
    /** 主动公开: the authority publishes it of its own accord, in time. */
    VOLUNTARY,
    /** 依申请公开: whoever asks for it. */
    ON_REQUEST,
    /** 不予公开. */
    WITHHELD
}
