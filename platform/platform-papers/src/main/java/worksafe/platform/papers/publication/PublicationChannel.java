package worksafe.platform.papers.publication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where it is published beside here. */
@Schema(name = "PublicationChannel")
public enum PublicationChannel {
    /** This suite alone, which everybody may read. */
    SUITE,
    /** 政府门户网站: the site of the government. */
    PORTAL,
    /** 企业信用信息公示系统. */
    CREDIT_SYSTEM,
    /** 新闻媒体. */
    MEDIA
}
