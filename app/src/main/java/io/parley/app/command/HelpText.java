package io.parley.app.command;

/** What there is to type. */
final class HelpText {
    static final String ALL = """
            Parley: one inbox for everything that customers write.

              ./parley demo         start the server with demonstration data, and stay until Ctrl-C
              ./parley serve        start the server without it
              ./parley simulate     play a customer who writes to the running demo (--help for more)
              ./parley sandbox      run a Graph API of your own, to develop against (--help for more)
              ./parley parked list  webhook bodies that were genuine and could not be read
              ./parley parked replay ID|all
                                    read them again, as after an update
              ./parley reindex      build the search index of every organization anew
              ./parley administrator add|remove EMAIL, or create EMAIL NAME
                                    say who runs the server: organizations, suspension, export
              ./parley account unlock|reset-password EMAIL
                                    help somebody in who cannot get in, without mail
              ./parley rotate-keys  seal everything with the first key of ENCRYPTION_KEY, so that the others can go
              ./parley ip-allowlist clear EMAIL
                                    let an organization that locked itself out in from everywhere
              ./parley benchmark    how fast messages are stored and delivered, next to the database's own pgbench
              ./parley benchmark search|inbox|reading
                                    how fast pages and searches are among a million messages
              ./parley benchmark ingest
                                    how fast signed webhooks are taken and stored
              ./parley help         this page

            Settings are environment variables:
              PORT                  where to listen (3000)
              PARLEY_DATA_DIR       where everything is kept (./data)
              DATABASE_URL          postgres://user:password@host:5432/name; unset for the embedded database
              REDIS_URL             redis://host:6379, which several nodes of one database share; unset for one node
              META_APP_SECRET       what Meta signs webhooks with
              META_WEBHOOK_VERIFY_TOKEN
                                    what you typed into Meta's webhook form
              META_APP_ID           the app's id: connects accounts by agreeing at Meta
              INSTAGRAM_APP_ID, INSTAGRAM_APP_SECRET
                                    the same for the app's Instagram login
              META_GRAPH_URL        the Graph API (https://graph.facebook.com)
              META_GRAPH_VERSION    its version (v25.0)
              JWT_SECRET            signs access tokens; made and kept when unset
              ENCRYPTION_KEY        seals channel tokens; made and kept when unset; several with commas, the newest first
              FRONTEND_URL, CORS_ORIGIN
                                    other web origins whose pages may call
              PARLEY_DEMO           true for demonstration data (the default of demo alone)
              MESSAGE_MAX_LENGTH    the longest message, in characters (10000)
              MESSAGE_EDIT_TIME_LIMIT
                                    for how long a message can be changed, in milliseconds (900000)
              MAX_CONVERSATION_PARTICIPANTS
                                    the most members of a group (300)
              PARLEY_SPAM_MESSAGES, PARLEY_SPAM_SECONDS
                                    how many messages a member may write in how many seconds (300 in 10)
              PARLEY_WORDS_FILE     unwanted words, one a line, for organizations without a list of their own
              LOG_LEVEL, LOG_FORMAT info, text (or json)

            Started by a service manager: PARLEY_JAVA names the JDK, PARLEY_JAVA_OPTIONS its options.""";

    private HelpText() {}
}
