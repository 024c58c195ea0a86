# SPDX-License-Identifier: EUPL-1.2
# web_npm(NPM FOLDER ARGUMENTS...): runs npm in FOLDER; when it fails, one line says why, and
# what npm itself said stands above. What npm has fetched once it does not ask for again.
function(web_npm npm folder)
  execute_process(
    COMMAND ${npm} ${ARGN} --no-audit --no-fund --no-update-notifier --loglevel=error
      --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000
    WORKING_DIRECTORY ${folder} OUTPUT_QUIET ERROR_VARIABLE said RESULT_VARIABLE status)
  if(status EQUAL 0)
    return()
  endif()
  set(why "npm could not install what the web application needs")
  if(said MATCHES "ENOTFOUND|EAI_AGAIN|ECONN|ENETUNREACH|EHOSTUNREACH|TIMEDOUT|TIMEOUT|ENOTCACHED")
    set(why "npm cannot reach its registry: is there a network?")
  elseif(said MATCHES "ENOSPC")
    set(why "the disk is full")
  elseif(said MATCHES "SELF_SIGNED|UNABLE_TO|CERT_")
    set(why "npm does not trust its registry's certificate (NODE_EXTRA_CA_CERTS names others)")
  elseif(said MATCHES "EINTEGRITY")
    set(why "the registry sent something else than static/package-lock.json expects")
  elseif(said MATCHES "in sync")
    set(why "static/package.json and static/package-lock.json do not agree")
  endif()
  message(NOTICE "${said}")
  message(FATAL_ERROR " web: ${why}")
endfunction()
